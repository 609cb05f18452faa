import type { Verdict } from '../http/refusal.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { PollFacts } from './find-poll.ts'

type Room = Pick<RoomFacts, 'state'>

/** Everybody in an open room may vote, until the poll closes; the clock closes it, even where nobody has counted yet. */
export function mayVote(room: Room, poll: Pick<PollFacts, 'state' | 'closesAt'>, now: Date): Verdict {
  if (room.state !== 'open') return 'room.closed'
  return poll.state === 'open' && now < poll.closesAt ? 'ok' : 'poll.not_open'
}

/** A member votes once. Whoever has the secret of a ballot may exchange it; without it nobody can say which was theirs. */
export function mayCast({ hasVoted, hasBallot }: { hasVoted: boolean; hasBallot: boolean }): Verdict {
  return hasVoted === hasBallot ? 'ok' : 'poll.voted_already'
}

/** Whoever asked may let a poll close before its time, and so may moderators, who learn nothing from it. */
export function mayClosePoll(
  room: Room & Pick<RoomFacts, 'role'>,
  poll: Pick<PollFacts, 'state' | 'closesAt' | 'isMine'>,
  now: Date,
): Verdict {
  if (!poll.isMine && room.role !== 'moderator') return 'post.not_yours'
  return mayVote(room, poll, now)
}

/** Whoever asked may withdraw a poll before it closes. What was counted stays: a result that displeases is a result. */
export function mayWithdrawPoll(
  room: Room,
  poll: Pick<PollFacts, 'state' | 'closesAt' | 'isMine'>,
  now: Date,
): Verdict {
  if (!poll.isMine) return 'post.not_yours'
  if (poll.state === 'waiting') return room.state === 'open' ? 'ok' : 'room.closed'
  return mayVote(room, poll, now)
}
