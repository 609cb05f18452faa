import { expect, it } from 'vitest'
import { quotingOf } from './marks.ts'

it.each([
  ['free', null, 'free'],
  ['free', 'ask', 'ask'],
  ['free', 'never', 'never'],
  ['ask', null, 'ask'],
  ['ask', 'ask', 'ask'],
  ['ask', 'never', 'never'],
  ['never', null, 'never'],
  ['never', 'ask', 'never'],
  ['never', 'never', 'never'],
] as const)('under %s, a post with the mark %s may be quoted: %s', (charter, mark, quoting) => {
  expect(quotingOf(charter, mark)).toBe(quoting)
})
