import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { mayEdit, mayReplace, mayReplyTo, mayWithdraw } from './policy.ts'

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

const sha = (words: string) => createHash('sha256').update(words).digest('hex')

it.each([
  ['as it stood', 'new', sha('as it stood'), 'ok'],
  ['as it stood', 'new', undefined, 'ok'],
  ['changed since', 'new', sha('as it stood'), 'post.changed_meanwhile'],
  ['new', 'new', sha('as it stood'), 'ok'],
] as const)('over %j: %j, made from %s: %s', (markdown, edit, was, verdict) => {
  expect(mayReplace({ markdown }, { markdown: edit, was })).toBe(verdict)
})
