import type { MyPollView, PollView, WaitingPollView } from '@cloakroom/contract/polls.ts'
import { present } from '../door/present.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { PollFacts } from './find-poll.ts'
import { mayClosePoll, mayVote, mayWithdrawPoll } from './policy.ts'

/** A poll as everybody in the room sees it: while it is open, nothing that a vote would change. */
function presentPoll(room: RoomFacts, poll: PollFacts): PollView {
  const { postId, threadId } = poll
  if (poll.state === 'withdrawn') return { state: 'withdrawn', postId, threadId }
  const at = present('room', room.charter.attribution).time(poll.closesAt)
  if (poll.result === null) return { state: 'open', ...presentAsked(poll), closesAt: at }
  return { state: 'closed', ...presentAsked(poll), closedAt: at, result: poll.result }
}

export function presentMyPoll(room: RoomFacts, poll: PollFacts, { now, hasVoted }: Mine): MyPollView {
  return {
    poll: presentPoll(room, poll),
    abilities: {
      votes: mayVote(room, poll, now) === 'ok',
      hasVoted,
      closes: mayClosePoll(room, poll, now) === 'ok',
      withdraws: mayWithdrawPoll(room, poll, now) === 'ok',
    },
  }
}

type Mine = { now: Date; hasVoted: boolean }

export function presentWaitingPoll(room: RoomFacts, poll: PollFacts): WaitingPollView {
  return { ...presentAsked(poll), closesAt: present('room', room.charter.attribution).time(poll.closesAt) }
}

function presentAsked({ postId, threadId, method, question, options, dots }: PollFacts) {
  return { postId, threadId, method, question, options, dots }
}
