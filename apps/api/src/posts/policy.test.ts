import { expect, it } from 'vitest'
import { mayEdit, mayReplyTo, mayWithdraw } from './policy.ts'

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
] as const)(
  'in a room that is %s, a post %j, mine %s: edit %s, withdraw %s',
  (state, markdown, mine, edit, withdraw) => {
    expect(mayEdit({ state }, { markdown }, mine)).toBe(edit)
    expect(mayWithdraw({ state }, mine)).toBe(withdraw)
  },
)
