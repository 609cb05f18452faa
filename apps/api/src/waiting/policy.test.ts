import { expect, it } from 'vitest'
import { mayEditStill } from './policy.ts'

it.each([
  ['nothing waits', null, 'ok'],
  ['an edit waits', { markdown: 'words' }, 'ok'],
  ['a withdrawal waits', { markdown: null }, 'post.withdrawn'],
] as const)('a post is edited while %s', (_, waiting, verdict) => {
  expect(mayEditStill(waiting)).toBe(verdict)
})
