/** As much of an OpenAPI 3.1 document as the page shows. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  pattern?: string
  format?: string
  maxLength?: number
}
type Content = { content?: Record<string, { schema?: Schema }> }
type Operation = {
  summary?: string
  description?: string
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[]
  requestBody?: Content
  responses?: Record<string, Content & { description?: string }>
}
export type OpenApi = {
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema> }
}

export type Address = { method: string; path: string; operation: Operation }

/** Every address with every method it knows, in the order of the document. */
export function addressesOf({ paths }: OpenApi): Address[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
}

type Named = Record<string, Schema>

/**
 * A schema as a line or a few that a programmer reads at a glance: `{ id: uuid, title: string ≤160, topics?: string[] }`.
 * What has a name of its own is written out, unless it lies too deep to help.
 */
export function shapeOf(schema: Schema | undefined, named: Named = {}, indent = ''): string {
  if (!schema) return ''
  if (schema.$ref) return namedShape(schema.$ref.split('/').at(-1) ?? '', named, indent)
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return choices.map((choice) => shapeOf(choice, named, indent)).join(' | ')
  if (schema.allOf) return schema.allOf.map((part) => shapeOf(part, named, indent)).join(' & ')
  if (schema.items) return `${shapeOf(schema.items, named, indent)}[]`
  if (schema.properties) return objectShape(schema, named, indent)
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'anything')
  return `${schema.format ?? type}${schema.maxLength ? ` ≤${schema.maxLength}` : ''}`
}

function namedShape(name: string, named: Named, indent: string): string {
  const known = named[name]
  return known && indent.length <= DEEPEST ? shapeOf(known, named, indent) : name
}

const DEEPEST = 6

function objectShape({ properties = {}, required = [] }: Schema, named: Named, indent: string): string {
  const inner = `${indent}  `
  const lines = Object.entries(properties).map(
    ([name, part]) => `${inner}${name}${required.includes(name) ? '' : '?'}: ${shapeOf(part, named, inner)}`,
  )
  return lines.length > 0 ? `{\n${lines.join('\n')}\n${indent}}` : '{}'
}

/** The codes of refusals that the descriptions of an operation's answers name in back quotes. */
export function refusalsOf(operation: Operation): string[] {
  const told = Object.values(operation.responses ?? {}).map(({ description }) => description ?? '')
  return told.flatMap((text) => [...text.matchAll(/`([a-z_.]+)`/g)].map(([, code = '']) => code))
}

/** The schema of the first kind of content, whatever its media type. */
export function schemaOf(content: Content | undefined): Schema | undefined {
  return Object.values(content?.content ?? {})[0]?.schema
}
