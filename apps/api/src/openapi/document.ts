import { CATALOGUE, VIEWS } from '@cloakroom/contract/catalogue.ts'
import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import { COMMON_REFUSALS, ProblemView, type RefusalCode, REFUSALS } from '@cloakroom/contract/refusals.ts'
import * as z from 'zod'

type Json = Record<string, unknown>

const COMPONENTS = '#/components/schemas/'

/** The API in OpenAPI 3.1, made from the schemas that check every request and every answer, so that it cannot say anything else than they do. */
export function openApiDocument(): Json {
  const schemas = new Map([...VIEWS, ['ProblemView', ProblemView] as const])
  const names = new Map([...schemas].map(([name, schema]) => [schema, name]))
  const paths: Record<string, Json> = {}
  for (const endpoint of CATALOGUE) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, names) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cloakroom',
      version: '1',
      description: 'What the house can be asked. Everything is JSON in UTF-8.',
    },
    paths,
    components: {
      schemas: componentsOf(schemas),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-cloakroom' } },
    },
  }
}

function operation(endpoint: Endpoint, names: Map<z.ZodType, string>): Json {
  const { name, summary, surface, access, status, reply, body } = endpoint
  const schema = reply && namedOrWritten(reply, names)
  return {
    operationId: name,
    summary,
    tags: [surface],
    security: access === 'anyone' ? [] : [{ session: [] }],
    parameters: [...parameters('path', endpoint.params), ...parameters('query', endpoint.query)],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: written(body, 'input') } } },
    }),
    responses: {
      [status]: { description: 'Done.', ...(schema && { content: { 'application/json': { schema } } }) },
      ...refusals([...COMMON_REFUSALS, ...endpoint.refusals]),
    },
  }
}

/** A status and the codes that come with it. */
function refusals(codes: RefusalCode[]): Json {
  const statuses = Map.groupBy(new Set(codes), (code) => REFUSALS[code][0])
  const content = { 'application/problem+json': { schema: { $ref: `${COMPONENTS}ProblemView` } } }
  return Object.fromEntries(
    [...statuses].map(([status, some]) => [
      status,
      { description: some.map((code) => `\`${code}\`: ${REFUSALS[code][1]}`).join(' '), content },
    ]),
  )
}

function parameters(place: 'path' | 'query', schema: z.ZodType | undefined): Json[] {
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, shape]) => ({
    name,
    in: place,
    required: place === 'path' || !shape.safeParse(undefined).success,
    schema: written(shape, 'input'),
  }))
}

function componentsOf(schemas: Map<string, z.ZodType>): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of schemas) registry.add(schema, { id })
  const made = z.toJSONSchema(registry, { io: 'output', uri: (id) => `${COMPONENTS}${id}` })
  return Object.fromEntries(Object.entries(made.schemas).map(([name, schema]) => [name, withoutIds(schema)]))
}

function namedOrWritten(schema: z.ZodType, names: Map<z.ZodType, string>): Json {
  const name = names.get(schema)
  if (name !== undefined) return { $ref: `${COMPONENTS}${name}` }
  const registry = z.registry<{ id: string }>()
  for (const [one, id] of names) registry.add(one, { id })
  const { $defs: _, ...made } = written(schema, 'output', registry)
  return JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', `"${COMPONENTS}`)) as Json
}

function written(schema: z.ZodType, io: 'input' | 'output', metadata?: z.core.$ZodRegistry<{ id: string }>): Json {
  return withoutIds(z.toJSONSchema(schema, { io, ...(metadata && { metadata }) }))
}

/** The document has one dialect and its components are named by where they stand. */
function withoutIds(schema: Json): Json {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !['$schema', '$id', 'id'].includes(key)))
}
