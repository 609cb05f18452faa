import { expect, it } from 'vitest'
import { addressesOf, refusalsOf, shapeOf } from './openapi.ts'

it.each([
  [{ type: 'string', format: 'uuid' }, 'uuid'],
  [{ type: 'string', maxLength: 80 }, 'string ≤80'],
  [{ type: 'array', items: { type: 'integer' } }, 'integer[]'],
  [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string | null'],
  [{ enum: ['daily', 'weekly'] }, '"daily" | "weekly"'],
  [{ const: true }, 'true'],
  [{ $ref: '#/components/schemas/Problem' }, 'Problem'],
  [{ type: 'object', properties: {} }, '{}'],
  [
    { type: 'object', properties: { a: { type: 'string' }, b: {} }, required: ['a'] },
    '{\n  a: string\n  b?: anything\n}',
  ],
])('tells a schema in short', (schema, shape) => {
  expect(shapeOf(schema)).toBe(shape)
})

it('lists every method of every address', () => {
  const found = addressesOf({ paths: { '/api/me': { get: {}, patch: {} }, '/api/rooms': { get: {} } } })
  expect(found.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /api/me',
    'PATCH /api/me',
    'GET /api/rooms',
  ])
})

it('writes out what has a name, and stops where it names itself', () => {
  const named = { Post: { properties: { words: { type: 'string' }, reply: { $ref: '#/components/schemas/Post' } } } }
  const shape = shapeOf({ $ref: '#/components/schemas/Post' }, named)
  expect(shape).toMatch(/^\{\n  words\?: string\n  reply\?: \{\n    words\?: string/)
  expect(shape).toContain('reply?: Post')
})

it('finds the refusals that the answers name', () => {
  const responses = { 409: { description: '`post.id_taken`: Sent before.\n`room.closed`: Closed.' }, 201: {} }
  expect(refusalsOf({ responses })).toEqual(['post.id_taken', 'room.closed'])
})
