import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import * as fc from 'fast-check'
import * as z from 'zod'

/** What a careless or hostile client puts where something else was asked for. `known` are ids that are really there. */
function nastyValue(known: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...known) },
    { weight: 3, arbitrary: fc.constantFrom(...SAMPLES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    { weight: 1, arbitrary: fc.anything({ maxDepth: 2, withNullPrototype: false }) },
  )
}

const SAMPLES: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1,
  1e308,
  2 ** 53,
  '',
  ' ',
  'named',
  'strict',
  'daily',
  'm-coc',
  'UTC',
  'Mars/Olympus',
  'words as anybody says them',
  '\u0000',
  '\ud800',
  'a\u202eb',
  "'; drop table posts; --",
  '{[1,2)}',
  '../../etc/passwd',
  '%00',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
  'x'.repeat(50_000),
  [],
  {},
  [[[[[[]]]]]],
  { __proto__: { isSteward: true } },
  { constructor: { prototype: {} } },
  [1, 2, 3],
  { numbers: [1] },
  { id: 'x', markdown: 'y' },
]

/** A body that has most of the keys which the endpoint asks for, with anything in them, and sometimes none of that. */
export function nastyBody(endpoint: Endpoint, known: readonly string[]): fc.Arbitrary<unknown> {
  const value = nastyValue(known)
  const keys = endpoint.body instanceof z.ZodObject ? Object.keys(endpoint.body.shape) : []
  const shaped = fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] })
  return fc.oneof({ weight: 4, arbitrary: shaped }, { weight: 1, arbitrary: value })
}

/** The path with anything where a param stands. */
export function nastyPath(endpoint: Endpoint, known: readonly string[]): fc.Arbitrary<string> {
  const count = [...endpoint.path.matchAll(/:\w+/g)].length
  const text = nastyValue(known).map((value) =>
    encodeURIComponent(wellFormed(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))),
  )
  const raw = fc.constantFrom('%', '%zz', '%c0%af', '..', '%2e%2e%2f', '%F0%9F', '')
  const param = fc.oneof({ weight: 8, arbitrary: text }, { weight: 1, arbitrary: raw })
  return fc
    .tuple(
      fc.array(param, { minLength: count, maxLength: count }),
      fc.constantFrom('', '', '?', '?x=1', '?after=', '?named=%', '?a=1&a=2'),
    )
    .map(([params, query]) => {
      let index = 0
      return endpoint.path.replaceAll(/:\w+/g, () => params[index++] ?? '') + query
    })
}

export const NASTY_HEADERS: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ 'content-type': 'application/json' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/json; charset=utf-16' },
      { 'content-type': 'multipart/form-data; boundary=x' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'content-type': 'application/json', origin: 'null' },
      { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
      { 'content-type': 'application/json', accept: 'text/html' },
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      { 'content-type': 'application/json', 'x-http-method-override': 'DELETE' },
      { 'content-type': 'application/json', range: 'bytes=0-1' },
      { 'content-type': ';;;' },
    ),
  },
)

function wellFormed(text: string): string {
  return text.toWellFormed().slice(0, 2000)
}
