import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import * as z from 'zod'
import type { Loose } from '../testing.ts'

type Json = {
  type?: string
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  minimum?: number
  minItems?: number
  items?: Json
  properties?: Record<string, Json>
  required?: string[]
  anyOf?: Json[]
  oneOf?: Json[]
}

/** Ids to try, by the name of the param; `of` answers every id there is for a name that nobody has heard of. */
export type Pools = { of(param: string): readonly string[] }

/** Every combination of known ids that the path of an endpoint asks for. A route that was added a minute ago is among them. */
export function waysInto({ params }: Endpoint, pools: Pools): Record<string, string>[] {
  const names = params instanceof z.ZodObject ? Object.keys(params.shape) : []
  return names.reduce<Record<string, string>[]>(
    (ways, name) => ways.flatMap((way) => pools.of(name).map((id) => ({ ...way, [name]: id }))),
    [{}],
  )
}

/** Every query that an endpoint reads: none, and each of its fields alone and with those that it needs. */
export function queriesOf({ query }: Endpoint, pools: Pools, words: string): (Record<string, unknown> | undefined)[] {
  if (!query) return [undefined]
  const { properties = {}, required = [] } = schemaOf(query)
  const needed = Object.fromEntries(
    required.map((name) => [name, anything(name, properties[name] ?? {}, pools, words)]),
  )
  const optional = Object.entries(properties).filter(([name]) => !required.includes(name))
  return [
    needed,
    ...optional.flatMap(([name, shape]) =>
      [anything(name, shape, pools, words)].map((value) => ({ ...needed, [name]: value })),
    ),
  ]
}

/** A body that the endpoint takes, made from its own schema: ids that are known, and words of the one who asks. */
export function bodyFor({ body }: Endpoint, pools: Pools, words: string): Pick<Loose, 'body'> {
  return body ? { body: anything('body', schemaOf(body), pools, words) } : {}
}

function schemaOf(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json
}

function anything(name: string, shape: Json, pools: Pools, words: string): unknown {
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[0]
  const [first] = shape.anyOf ?? shape.oneOf ?? []
  if (first) return anything(name, first, pools, words)
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {}).map(([key, inner]) => [key, anything(key, inner, pools, words)]),
      )
    case 'array':
      return Array.from({ length: Math.max(shape.minItems ?? 0, 0) }, () =>
        anything(name, shape.items ?? {}, pools, words),
      )
    case 'integer':
    case 'number':
      return Math.max(shape.minimum ?? 0, 1)
    case 'boolean':
      return true
    case 'string':
      return aString(name, shape, pools, words)
    default:
      return null
  }
}

function aString(name: string, { format, pattern = '' }: Json, pools: Pools, words: string): string {
  if (name === 'id') return crypto.randomUUID()
  if (format === 'uuid' || name.endsWith('Id')) return pools.of(name)[0] ?? crypto.randomUUID()
  if (format === 'email' || name === 'address') return `${crypto.randomUUID()}@walk.example`
  if (name === 'timeZone') return 'UTC'
  if (pattern.includes('{43}')) return 'a'.repeat(43)
  if (pattern.startsWith('^[a-z]{1,2}-')) return 'm-coc'
  if (pattern.startsWith('^[a-z]{2,3}')) return 'en'
  return name === 'named' ? words.slice(0, 4) : words
}
