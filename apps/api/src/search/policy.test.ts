import { expect, it } from 'vitest'
import { maySearch } from './policy.ts'

it.each([
  ['open', 'ok'],
  ['closed', 'room.closed'],
] as const)('a room that is %s is searched: %s', (state, verdict) => {
  expect(maySearch({ state })).toBe(verdict)
})
