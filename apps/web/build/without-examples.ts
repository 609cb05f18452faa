import { parseSync, type Plugin } from 'vite'

export type Node = { type: string; start: number; end: number } & Record<string, unknown>

/** The examples of the hat check's rules are their tests: they stay at home. About a quarter of what a language weighs. */
export function withoutExamples(): Plugin {
  return {
    name: 'without-examples',
    enforce: 'pre',
    transform: {
      filter: { id: /\/hat-check\/src\/rules\/.*\.ts$/ },
      handler: (code, id) => ({ code: leaveOutExamples(code, id), map: null }),
    },
  }
}

/** The same source with `examples: { hit: [], miss: [] }` in every rule. */
export function leaveOutExamples(code: string, id = 'rules.ts'): string {
  const { program } = parseSync(id, code)
  let left = code
  // From the end, so that places before it stay true.
  for (const { start, end } of examplesIn(program).toSorted((a, b) => b.start - a.start))
    left = `${left.slice(0, start)}{ hit: [], miss: [] }${left.slice(end)}`
  return left
}

function examplesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(examplesIn)
  if (!isNode(value)) return []
  if (
    value.type === 'Property' &&
    isNode(value['key']) &&
    value['key']['name'] === 'examples' &&
    isNode(value['value'])
  )
    return [value['value']]
  return Object.values(value).flatMap(examplesIn)
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
