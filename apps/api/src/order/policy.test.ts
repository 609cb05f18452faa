import { describe, expect, it } from 'vitest'
import { heldBackBy, mayBreakSilence, mayHaveRules, mayMerge, mayMoveBranch, mayWriteInThread } from './policy.ts'

describe('writing', () => {
  it.each([
    [false, 'ok'],
    [true, 'thread.closed'],
  ] as const)('in a thread that is closed: %s', (isClosed, verdict) => {
    expect(mayWriteInThread({ isClosed })).toBe(verdict)
  })

  it.each([
    [null, 'ok'],
    [new Date('2026-09-14T09:41Z'), 'seat.silenced'],
  ] as const)('from a seat that is silent until %s', (until, verdict) => {
    expect(mayBreakSilence(until)).toBe(verdict)
  })

  it.each([
    ['member', 0, 0, 0, 0, null],
    ['member', 0, 2, 1, 1, 'first'],
    ['member', 0, 2, 2, 1, null],
    ['member', 5, 0, 9, 1, 'slow'],
    ['member', 5, 0, 9, 0, null],
    ['member', 5, 2, 0, 1, 'first'],
    ['rapporteur', 5, 0, 9, 1, 'slow'],
    ['moderator', 5, 2, 0, 1, null],
  ] as const)(
    'as %s, %i slow minutes, %i first posts; %i written, %i lately',
    (role, slow, first, posts, lately, held) => {
      const kind = heldBackBy({ role, rules: { slowMinutes: slow, firstPosts: first } }, { posts, lately })
      expect(kind).toBe(held)
    },
  )
})

it.each([
  ['named', 'open', 5, 0, 'ok'],
  ['handle', 'open', 0, 1, 'ok'],
  ['unattributed', 'open', 5, 0, 'rules.not_here'],
  ['unattributed', 'open', 0, 1, 'rules.not_here'],
  ['unattributed', 'open', 0, 0, 'ok'],
  ['named', 'closed', 0, 0, 'room.closed'],
] as const)('rules of a room that is %s and %s, %i, %i: %s', (attribution, state, slowMinutes, firstPosts, verdict) => {
  expect(mayHaveRules({ state, charter: { attribution } }, { slowMinutes, firstPosts })).toBe(verdict)
})

it.each([
  [1, 'thread.first_post'],
  [2, 'ok'],
] as const)('post %i moved to a thread of its own: %s', (number, verdict) => {
  expect(mayMoveBranch({ number })).toBe(verdict)
})

it.each([
  ['a', null, 'b', null, 'ok'],
  ['a', null, 'a', null, 'thread.same'],
  ['a', 'c', 'b', null, 'not_found'],
  ['a', null, 'b', 'c', 'not_found'],
] as const)('thread %s (moved to %s) put into %s (moved to %s): %s', (from, fromTo, into, intoTo, verdict) => {
  expect(mayMerge({ id: from, movedTo: fromTo }, { id: into, movedTo: intoTo })).toBe(verdict)
})
