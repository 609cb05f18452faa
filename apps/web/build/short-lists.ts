import { parseSync, type Plugin } from 'vite'
import { isNode, type Node } from './without-examples.ts'

/**
 * The hat check's lists of words are written in the order that a linguist likes. They are sets, so a browser gets them in alphabetical order, each word
 * once and without blanks to spare: words that begin alike compress to less.
 */
export function shortLists(): Plugin {
  return {
    name: 'short-lists',
    enforce: 'pre',
    transform: {
      filter: { id: /\/hat-check\/src\/.*\.ts$/ },
      handler: (code, id) => ({ code: shortenLists(code, id), map: null }),
    },
  }
}

/** The same source with what stands behind `phrases:` and in `wordSet(…)` sorted; a list that is put together of others stays. */
export function shortenLists(code: string, id = 'words.ts'): string {
  const { program } = parseSync(id, code)
  let shorter = code
  // From the end, so that places before it stay true.
  for (const { start, end, list } of listsIn(program).toSorted((a, b) => b.start - a.start))
    shorter = `${shorter.slice(0, start)}${JSON.stringify(list)}${shorter.slice(end)}`
  return shorter
}

type Found = { start: number; end: number; list: string }

function listsIn(value: unknown): Found[] {
  if (Array.isArray(value)) return value.flatMap(listsIn)
  if (!isNode(value)) return []
  const key = value['key']
  if (value.type === 'Property' && isNode(key) && key['name'] === 'phrases')
    return listAt(value['value'], /[,،，、\n]/, ',')
  const callee = value['callee']
  if (
    value.type === 'CallExpression' &&
    isNode(callee) &&
    callee['name'] === 'wordSet' &&
    Array.isArray(value['arguments'])
  )
    return listAt(value['arguments'][0], /\s+/, ' ')
  return Object.values(value).flatMap(listsIn)
}

function listAt(value: unknown, between: RegExp, joint: string): Found[] {
  const words = isNode(value) ? textOf(value) : null
  if (!isNode(value) || words === null) return []
  const sorted = [...new Set(words.split(between).map((word) => word.trim()))].filter((word) => word !== '').toSorted()
  return [{ start: value.start, end: value.end, list: sorted.join(joint) }]
}

/** What a string or a template without holes says. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis']) || node['quasis'].length !== 1) return null
  const [quasi] = node['quasis']
  const value = isNode(quasi) ? quasi['value'] : null
  return typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string'
    ? value.cooked
    : null
}
