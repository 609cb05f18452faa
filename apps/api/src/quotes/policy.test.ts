import { expect, it } from 'vitest'
import { mayAnswer, mayAsk, mayCarry, mayUse } from './policy.ts'

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
  ['words', 'free', 'ok'],
  ['words', 'ask', 'quote.not_allowed'],
  ['words', 'never', 'quote.not_allowed'],
  [null, 'never', 'ok'],
] as const)('%s under %s may stand in another room: %s', (markdown, quoting, verdict) => {
  expect(mayCarry({ markdown, quoting })).toBe(verdict)
})

it.each([
  ['open', 'asked', 'ok'],
  ['open', 'allowed', 'quote.decided_already'],
  ['open', 'refused', 'quote.decided_already'],
  ['closed', 'asked', 'room.closed'],
] as const)('in a room that is %s, what is %s may be answered: %s', (room, state, verdict) => {
  expect(mayAnswer({ state: room }, { state })).toBe(verdict)
})

const use = { place: 'other_room', postId: 'this', noteId: null } as const
const inNote = { place: 'note', postId: 'this', noteId: 'this note' } as const
it.each([
  [{ state: 'allowed', ...use }, use, 'ok'],
  [{ state: 'asked', ...use }, use, 'quote.not_allowed'],
  [{ state: 'refused', ...use }, use, 'quote.not_allowed'],
  [{ state: 'allowed', ...use, place: 'outside' }, use, 'quote.not_allowed'],
  [{ state: 'allowed', ...use, postId: 'another' }, use, 'quote.not_allowed'],
  [{ state: 'allowed', ...inNote }, use, 'quote.not_allowed'],
  [{ state: 'allowed', ...inNote }, inNote, 'ok'],
  [{ state: 'asked', ...inNote }, inNote, 'quote.not_allowed'],
  [{ state: 'allowed', ...inNote, noteId: 'another note' }, inNote, 'quote.not_allowed'],
  [{ state: 'allowed', ...inNote, postId: 'another' }, inNote, 'quote.not_allowed'],
  [{ state: 'allowed', ...use, place: 'outside' }, inNote, 'quote.not_allowed'],
  [null, inNote, 'quote.not_allowed'],
] as const)('%o may be used for %o: %s', (request, where, verdict) => {
  expect(mayUse(request, where)).toBe(verdict)
})
