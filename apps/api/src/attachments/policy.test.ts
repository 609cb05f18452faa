import { MOST_ATTACHMENTS } from '@cloakroom/contract/attachments.ts'
import { expect, it } from 'vitest'
import { mayAttach, mayDrop, mayReadAttachment } from './policy.ts'

it('takes files for a post that is not sent, and not too many', () => {
  expect(mayAttach({ isSent: false, attached: 0 })).toBe('ok')
  expect(mayAttach({ isSent: false, attached: MOST_ATTACHMENTS })).toBe('attachment.too_many')
  expect(mayAttach({ isSent: true, attached: 0 })).toBe('post.id_taken')
})

it.each([
  // mine, sent, post, role
  [true, false, 'elsewhere', 'member', 'ok'],
  [false, false, 'elsewhere', 'member', 'not_found'],
  [false, false, 'elsewhere', 'moderator', 'not_found'],
  [false, false, 'standing', 'member', 'not_found'],
  [false, true, 'standing', 'member', 'ok'],
  [true, true, 'standing', 'member', 'ok'],
  [false, true, 'held', 'member', 'not_found'],
  [false, true, 'held', 'moderator', 'ok'],
  [true, true, 'held', 'member', 'ok'],
  [false, true, 'elsewhere', 'moderator', 'not_found'],
  [true, true, 'elsewhere', 'member', 'ok'],
  [false, true, 'returned', 'member', 'not_found'],
  [false, true, 'returned', 'moderator', 'not_found'],
  [true, true, 'returned', 'member', 'ok'],
] as const)('mine %s, sent %s, its post %s, as a %s: %s', (isMine, isSent, post, role, verdict) => {
  expect(mayReadAttachment({ isMine, isSent, post, role })).toBe(verdict)
})

it.each([
  // mine, sent, post
  [true, false, 'elsewhere', true],
  [false, false, 'elsewhere', false],
  [true, true, 'elsewhere', false],
  [true, true, 'standing', false],
  [true, true, 'held', false],
  [true, true, 'returned', true],
  [false, true, 'returned', false],
] as const)('mine %s, sent %s, its post %s: is thrown away: %s', (isMine, isSent, post, may) => {
  expect(mayDrop({ isMine, isSent, post })).toBe(may)
})
