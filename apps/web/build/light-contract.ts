import { parseSync, type Plugin } from 'vite'

type Node = { type: string; start: number; end: number } & Record<string, unknown>
type Cut = { start: number; end: number; by: string }

const CONTRACT = /\/packages\/contract\/src\/[a-z-]+\.ts$/
/** What of an endpoint the browser asks with. */
const ASKED_WITH = ['method', 'path']

/**
 * In the built app the contract is what the browser asks with: the endpoints' methods and paths, and plain constants. Its schemas are
 * left out, and zod with them: the server checks every shape. It saves 30 KB compressed on every first visit. `vite dev` and the tests
 * keep zod and check each reply.
 */
export function lightContract(): Plugin {
  return {
    name: 'light-contract',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: CONTRACT },
      handler: (code, id) => ({ code: leaveOutSchemas(code, id), map: null, moduleSideEffects: false }),
    },
  }
}

/** The same source, its endpoints reduced to what the browser asks with, and nothing in the place of every schema. */
export function leaveOutSchemas(code: string, id = 'contract.ts'): string {
  const { program } = parseSync(id, code)
  const body: unknown = program.body
  const source = { code, known: namesOf(body) }
  let left = code
  const cuts = [...constantsIn(body).flatMap((constant) => cutsIn(constant, source)), ...typesIn(body)]
  for (const { start, end, by } of cuts.toSorted((a, b) => b.start - a.start))
    left = left.slice(0, start) + by + left.slice(end)
  return withoutIdleImports(left)
}

/** What was only imported for the schemas would come along, with all that it imports in turn. */
function withoutIdleImports(code: string): string {
  const imports = /^import (?:\* as (\w+)|\{([^}]*)\}) from '.*'$/gm
  const rest = code.replace(imports, '')
  return code.replace(imports, (line: string, all: string | undefined, some = '') =>
    (all ?? some).split(',').some((name: string) => rest.match(new RegExp(`\\b${name.trim()}\\b`))) ? line : '',
  )
}

type Source = { code: string; known: ReadonlySet<string> }

function cutsIn(node: unknown, source: Source): Cut[] {
  if (Array.isArray(node)) return node.flatMap((part) => cutsIn(part, source))
  if (!isNode(node) || /Function/.test(node.type) || node.type.startsWith('TS')) return wrapped(node, source)
  if (node.type === 'CallExpression') {
    const maker = makerOf(node)
    if (maker === 'endpoint') return [{ start: node.start, end: node.end, by: askedWith(node, source.code) }]
    if (source.known.has(maker)) return [{ start: node.start, end: node.end, by: 'undefined' }]
  }
  return Object.values(node).flatMap((part) => cutsIn(part, source))
}

/** `[…] as const` and its like are types around a value. */
function wrapped(node: unknown, source: Source): Cut[] {
  return isNode(node) && node.type.startsWith('TS') && 'expression' in node ? cutsIn(node['expression'], source) : []
}

/** The name at the very left of a chain of calls: `z` in `z.string().max(3)`. */
function makerOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier') return String(node['name'])
  return makerOf(node.type === 'CallExpression' ? node['callee'] : node['object'])
}

function askedWith(call: Node, code: string): string {
  const stated = Array.isArray(call['arguments']) ? call['arguments'][0] : undefined
  const properties = isNode(stated) && Array.isArray(stated['properties']) ? stated['properties'].filter(isNode) : []
  const kept = properties.filter(({ key }) => isNode(key) && ASKED_WITH.includes(String(key['name'])))
  return `{ ${kept.map(({ start, end }) => code.slice(start, end)).join(', ')} }`
}

/** What a file declares or imports. `Object` and its like are not among them. */
function namesOf(body: unknown): ReadonlySet<string> {
  return new Set(
    [...declarators(body), ...partsOf(body, 'ImportDeclaration', 'specifiers')].flatMap((part) => {
      const name = part['id'] ?? part['local']
      return isNode(name) ? [String(name['name'])] : []
    }),
  )
}

function constantsIn(body: unknown): unknown[] {
  return declarators(body).map((declarator) => declarator['init'])
}

function declarators(body: unknown): Node[] {
  const exported = (Array.isArray(body) ? body : [])
    .filter(isNode)
    .map((node) => (node.type === 'ExportNamedDeclaration' ? node['declaration'] : node))
  return partsOf(exported, 'VariableDeclaration', 'declarations')
}

function typesIn(body: unknown): Cut[] {
  return (Array.isArray(body) ? body : [])
    .filter(isNode)
    .filter((node) => /^TSType|^TSInterface/.test(isNode(node['declaration']) ? node['declaration'].type : node.type))
    .map(({ start, end }) => ({ start, end, by: '' }))
}

function partsOf(body: unknown, type: string, parts: string): Node[] {
  const nodes = Array.isArray(body) ? body.filter(isNode) : []
  return nodes.flatMap((node) => {
    const found = node.type === type ? node[parts] : []
    return Array.isArray(found) ? found.filter(isNode) : []
  })
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
