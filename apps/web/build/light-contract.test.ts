import { expect, it } from 'vitest'
import { leaveOutSchemas } from './light-contract.ts'

const contract = `
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id } from './fields.ts'
import { LIMIT } from './limits.ts'

const place = { id: Id.nullable(), most: LIMIT }
export const COLOURS = ['red', 'green'] as const
export const PostView = z.strictObject({ id: Id, colour: z.enum(COLOURS) })
export type PostView = z.infer<typeof PostView>
export const known = Object.keys(place)
export const readPost = endpoint({
  name: 'readPost',
  summary: 'One post, or z.string().',
  method: 'GET',
  path: '/api/posts/:postId',
  access: 'member',
  reply: PostView,
})
`

it('leaves of a contract what the browser asks with, and its constants', () => {
  const lines = leaveOutSchemas(contract).split('\n').filter(Boolean)
  expect(lines).toEqual([
    "import { LIMIT } from './limits.ts'",
    'const place = { id: undefined, most: LIMIT }',
    "export const COLOURS = ['red', 'green'] as const",
    'export const PostView = undefined',
    'export const known = Object.keys(place)',
    "export const readPost = { method: 'GET', path: '/api/posts/:postId' }",
  ])
})
