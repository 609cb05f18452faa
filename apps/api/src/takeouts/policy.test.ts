import { expect, it } from 'vitest'
import { mayTakeOutOf } from './policy.ts'

it.each([
  ['words', 'free', 'ok'],
  ['words', 'ask', 'quote.not_allowed'],
  ['words', 'never', 'quote.not_allowed'],
  [null, 'free', 'post.withdrawn'],
  [null, 'ask', 'post.withdrawn'],
  [null, 'never', 'post.withdrawn'],
] as const)('mayTakeOutOf: %s under %s: %s', (markdown, quoting, verdict) => {
  expect(mayTakeOutOf({ markdown, quoting })).toBe(verdict)
})
