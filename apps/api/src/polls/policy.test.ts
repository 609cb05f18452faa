import { expect, it } from 'vitest'
import { mayCast, mayClosePoll, mayVote, mayWithdrawPoll } from './policy.ts'

const now = new Date('2026-09-14T10:00Z')
const [before, after] = [new Date('2026-09-14T09:30Z'), new Date('2026-09-14T10:30Z')]
const [open, closed] = [{ state: 'open' }, { state: 'closed' }] as const

it.each([
  [open, 'open', after, 'ok'],
  [open, 'open', now, 'poll.not_open'],
  [open, 'open', before, 'poll.not_open'],
  [open, 'waiting', after, 'poll.not_open'],
  [open, 'closed', after, 'poll.not_open'],
  [open, 'withdrawn', after, 'poll.not_open'],
  [closed, 'open', after, 'room.closed'],
] as const)('in a room %j, in a poll that is %s until %s, one may vote: %s', (room, state, closesAt, verdict) => {
  expect(mayVote(room, { state, closesAt }, now)).toBe(verdict)
})

it.each([
  [false, false, 'ok'],
  [true, true, 'ok'],
  [true, false, 'poll.voted_already'],
  [false, true, 'poll.voted_already'],
] as const)('having voted (%s), with the secret of a ballot that is there (%s): %s', (hasVoted, hasBallot, verdict) => {
  expect(mayCast({ hasVoted, hasBallot })).toBe(verdict)
})

it.each([
  [true, 'member', 'open', 'ok'],
  [false, 'moderator', 'open', 'ok'],
  [false, 'member', 'open', 'post.not_yours'],
  [false, 'member', 'closed', 'post.not_yours'],
  [true, 'member', 'closed', 'poll.not_open'],
  [true, 'member', 'waiting', 'poll.not_open'],
] as const)('closes early, asked by oneself (%s), as %s, while it is %s: %s', (isMine, role, state, verdict) => {
  expect(mayClosePoll({ ...open, role }, { state, closesAt: after, isMine }, now)).toBe(verdict)
})

it.each([
  [true, open, 'open', 'ok'],
  [true, open, 'waiting', 'ok'],
  [true, open, 'closed', 'poll.not_open'],
  [true, open, 'withdrawn', 'poll.not_open'],
  [true, closed, 'open', 'room.closed'],
  [true, closed, 'waiting', 'room.closed'],
  [false, open, 'open', 'post.not_yours'],
] as const)('is withdrawn, asked by oneself (%s), in a room %j, while it is %s: %s', (isMine, room, state, verdict) => {
  expect(mayWithdrawPoll(room, { state, closesAt: after, isMine }, now)).toBe(verdict)
})
