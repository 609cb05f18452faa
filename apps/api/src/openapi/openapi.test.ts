import { CATALOGUE } from '@cloakroom/contract/catalogue.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHouse, type TestHouse } from '../testing.ts'

type Json = { [key: string]: unknown }
type Operation = { operationId: string; responses: Record<string, unknown>; requestBody?: unknown; parameters: Json[] }
type Document = { openapi: string; paths: Record<string, Record<string, Operation>>; components: { schemas: Json } }

let t: TestHouse
let document: Document
beforeAll(async () => {
  t = await aHouse()
  document = (await t.app.inject({ url: '/api/openapi.json' })).json<Document>()
})
afterAll(() => t.close())

test('every endpoint of the contract is served and described', () => {
  expect(document.openapi).toBe('3.1.0')
  for (const { name, method, path, params, body, status } of CATALOGUE) {
    const served = t.app.hasRoute({ method, url: path }) ? path : 'not served'
    expect(served).toBe(path)
    const operation = document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
    expect(operation).toMatchObject({ operationId: name })
    expect(Object.keys(operation?.responses ?? {})).toContain(String(status))
    expect(Boolean(operation?.requestBody)).toBe(Boolean(body))
    const places = (operation?.parameters ?? []).filter((parameter) => parameter['in'] === 'path')
    expect(places.length > 0).toBe(Boolean(params))
    expect(places.map((parameter) => parameter['name'])).toEqual([...path.matchAll(/:(\w+)/g)].map(([, key]) => key))
  }
  const described = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  expect(described).toHaveLength(CATALOGUE.length)
  expect(new Set(described.map(({ operationId }) => operationId)).size).toBe(CATALOGUE.length)
})

const SAYS = ['type', '$ref', 'anyOf', 'oneOf', 'allOf', 'const', 'enum']

test('every schema says what it is, every reference leads somewhere, and every object is closed', () => {
  const schemas = schemasIn(document, '')
  expect(schemas.length).toBeGreaterThan(100)
  const placesWhere = (isWrong: (schema: Json) => boolean) =>
    schemas.filter(([, schema]) => isWrong(schema)).map(([at]) => at)
  expect(placesWhere((schema) => !SAYS.some((key) => key in schema))).toEqual([])
  const known = new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`))
  expect(placesWhere(({ $ref }) => typeof $ref === 'string' && !known.has($ref))).toEqual([])
  expect(placesWhere((one) => 'properties' in one && one['additionalProperties'] !== false)).toEqual([])
})

/** Every JSON Schema in the document, with where it stands. */
function schemasIn(value: unknown, at: string): [string, Json][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value as Json).flatMap(([key, inner]) => {
    const place = `${at}/${key}`
    const deeper = schemasIn(inner, place)
    if (key === 'schema' || key === 'items') return [[place, inner as Json] as [string, Json], ...deeper]
    if (key === 'properties' || key === 'schemas')
      return [
        ...Object.entries(inner as Json).map(([name, one]): [string, Json] => [`${place}/${name}`, one as Json]),
        ...deeper,
      ]
    return deeper
  })
}
