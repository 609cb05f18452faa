import { mayBeCarried } from '@cloakroom/charter/carriage.ts'
import type { Charter } from '@cloakroom/charter/charter.ts'
import type { Verdict } from '../http/refusal.ts'
import { hasEnoughSeats } from '../rooms/policy.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { FoundRoom } from '../rooms/find-room.ts'
import type { ThreadFacts } from '../threads/find-thread.ts'

/** So many posts are carried in one transaction, for which both rooms wait. */
export const MOST_POSTS = 200

/** What is known of a thread that is to be carried: how many posts stand in it, and the terms under which they were written. */
export type Freight = {
  standing: number
  /** Whether the moderator reads every post, so that nothing is carried unread. */
  isReadWhole: boolean
  /** Polls and files stay where they are. */
  hasMore: boolean
  terms: Charter[]
}
type From = Pick<RoomFacts, 'id' | 'state'>
type Into = From & Pick<FoundRoom, 'activeSeats'> & { charter: Charter }
type Thread = Pick<ThreadFacts, 'isClosed' | 'movedTo'>

/** A thread that is closed, of words alone, may be carried where both charters allow it. That its writers are there and agree is not known here. */
export function mayAskFor(from: From, into: Into, thread: Thread, freight: Freight): Verdict {
  if (from.state === 'closed' || into.state === 'closed') return 'room.closed'
  if (thread.movedTo !== null) return 'not_found'
  if (!thread.isClosed) return 'carriage.thread_open'
  const isWords = freight.standing > 0 && freight.standing <= MOST_POSTS && freight.isReadWhole && !freight.hasMore
  if (!isWords) return 'carriage.more_than_words'
  const isAllowed = freight.terms.every((terms) => mayBeCarried(terms, into.charter)) && hasEnoughSeats(into)
  return from.id !== into.id && isAllowed ? 'ok' : 'carriage.not_allowed'
}

/** Its writers answer until their time is over, and change their mind until then. */
export function mayAnswer({ until }: { until: Date }, now: Date): Verdict {
  return now < until ? 'ok' : 'carriage.not_now'
}

/** Whether all agree is asked once, when the time is over: an answer that could be watched would tell whose it was. */
export function mayArrive({ until }: { until: Date }, now: Date, isAgreed: boolean): Verdict {
  if (now < until) return 'carriage.not_now'
  return isAgreed ? 'ok' : 'carriage.not_agreed'
}

/** A thread is asked for once at a time. */
export function mayAskAnew(before: { until: Date } | null, now: Date): Verdict {
  return before && now < before.until ? 'carriage.asked_already' : 'ok'
}
