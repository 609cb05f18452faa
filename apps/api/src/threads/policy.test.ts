import { expect, test } from 'vitest'
import { mayChooseTopics } from './policy.ts'

test.each([
  ['moderator', 'named', false, 'ok'],
  ['moderator', 'unattributed', false, 'ok'],
  ['member', 'named', true, 'ok'],
  ['member', 'handle', true, 'ok'],
  ['member', 'unattributed', true, 'thread.not_yours'],
  ['member', 'named', false, 'thread.not_yours'],
  ['member', 'handle', false, 'thread.not_yours'],
  ['member', 'unattributed', false, 'thread.not_yours'],
] as const)('a %s in a %s room, who began it: %s: %s', (role, attribution, hasBegunIt, verdict) => {
  expect(mayChooseTopics({ role, charter: { attribution } }, hasBegunIt)).toBe(verdict)
})
