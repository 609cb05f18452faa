import { expect, it } from 'vitest'
import { mayEdit, mayReplyTo, mayWithdraw, mayWrite } from './policy.ts'

const charter = { version: 1, quoting: 'free', digest: 'titles', hatCheck: 'strict', retentionDays: null } as const

it.each([
  ['open', 'named', 1, 'ok'],
  ['open', 'handle', 1, 'ok'],
  ['open', 'unattributed', 7, 'room.too_few_seats'],
  ['open', 'unattributed', 8, 'ok'],
  ['closed', 'named', 9, 'room.closed'],
  ['closed', 'unattributed', 9, 'room.closed'],
] as const)('writing in a room that is %s and %s, with %i seats taken: %s', (state, attribution, seats, verdict) => {
  expect(mayWrite({ state, charter: { ...charter, attribution } }, seats)).toBe(verdict)
})

it('answers any post but a withdrawn one', () => {
  expect(mayReplyTo(null)).toBe('ok')
  expect(mayReplyTo({ markdown: 'x' })).toBe('ok')
  expect(mayReplyTo({ markdown: null })).toBe('post.withdrawn')
})

it.each([
  ['open', 'x', true, 'ok', 'ok'],
  ['open', 'x', false, 'post.not_yours', 'post.not_yours'],
  ['open', null, true, 'post.withdrawn', 'ok'],
  ['open', null, false, 'post.not_yours', 'post.not_yours'],
  ['closed', 'x', true, 'room.closed', 'room.closed'],
  ['closed', 'x', false, 'post.not_yours', 'post.not_yours'],
] as const)('in a room that is %s, a post %j, mine %s: edit %s, withdraw %s', (state, markdown, mine, edit, withdraw) => {
  expect(mayEdit({ state }, { markdown }, mine)).toBe(edit)
  expect(mayWithdraw({ state }, mine)).toBe(withdraw)
})
