import { expect, it } from 'vitest'
import { mayAnswerRequest, mayAskToJoin } from './policy.ts'

it.each([
  [null, 'ok'],
  ['open', 'ok'],
  ['accepted', 'ok'],
  ['declined', 'join_request.answered_lately'],
] as const)('asking after %s: %s', (before, verdict) => {
  expect(mayAskToJoin(before)).toBe(verdict)
})

it.each([
  ['open', 'ok'],
  ['accepted', 'join_request.answered_already'],
  ['declined', 'join_request.answered_already'],
] as const)('answering what is %s: %s', (state, verdict) => {
  expect(mayAnswerRequest(state)).toBe(verdict)
})
