import { expect, it } from 'vitest'
import { mayAnswer, mayAsk, mayUse } from './policy.ts'

it.each([
  ['open', 'words', 'free', 'ok'],
  ['open', 'words', 'ask', 'ok'],
  ['open', 'words', 'never', 'quote.not_allowed'],
  ['open', null, 'ask', 'post.withdrawn'],
  ['closed', 'words', 'ask', 'room.closed'],
] as const)('in a room that is %s, of %s under %s one may ask: %s', (state, markdown, quoting, verdict) => {
  expect(mayAsk({ state }, { markdown, quoting })).toBe(verdict)
})

it.each([
  ['open', 'asked', 'ok'],
  ['open', 'allowed', 'quote.decided_already'],
  ['open', 'refused', 'quote.decided_already'],
  ['closed', 'asked', 'room.closed'],
] as const)('in a room that is %s, what is %s may be answered: %s', (room, state, verdict) => {
  expect(mayAnswer({ state: room }, { state })).toBe(verdict)
})

const use = { place: 'other_room', postId: 'this' } as const
it.each([
  [{ state: 'allowed', ...use }, 'ok'],
  [{ state: 'asked', ...use }, 'quote.not_allowed'],
  [{ state: 'refused', ...use }, 'quote.not_allowed'],
  [{ state: 'allowed', ...use, place: 'outside' }, 'quote.not_allowed'],
  [{ state: 'allowed', ...use, postId: 'another' }, 'quote.not_allowed'],
  [null, 'quote.not_allowed'],
] as const)('%o may be used in another room for this post: %s', (request, verdict) => {
  expect(mayUse(request, use)).toBe(verdict)
})
