import type { HeldKind } from '@cloakroom/charter/desk-states.ts'
import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { Verdict } from '../http/refusal.ts'
import type { PostFacts } from '../posts/post-facts.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { ThreadFacts } from '../threads/find-thread.ts'

/** A closed thread is read, not written in. */
export function mayWriteInThread({ isClosed }: Pick<ThreadFacts, 'isClosed'>): Verdict {
  return isClosed ? 'thread.closed' : 'ok'
}

/** A seat that is silent writes nothing and changes nothing it wrote; it reads, and withdraws. */
export function mayBreakSilence(until: Date | null): Verdict {
  return until ? 'seat.silenced' : 'ok'
}

/** Rules that count what somebody wrote are for rooms in which members see who wrote what. Elsewhere to be held would tell. */
export function mayHaveRules(
  { state, charter }: Pick<RoomFacts, 'state'> & { charter: Pick<RoomFacts['charter'], 'attribution'> },
  { slowMinutes, firstPosts }: RoomFacts['rules'],
): Verdict {
  if (state === 'closed') return 'room.closed'
  return wordsWait(charter) && (slowMinutes > 0 || firstPosts > 0) ? 'rules.not_here' : 'ok'
}

/** What the writer of a post wrote in the room before, as far as its rules ask. */
export type WrittenBefore = { posts: number; lately: number }

/** Whether what is written here may be sent to the desk first. */
export function hasRules({ rules }: Pick<RoomFacts, 'rules'>): boolean {
  return rules.slowMinutes > 0 || rules.firstPosts > 0
}

/** Which rule sends words to the desk before they stand, if one does. Moderators keep the rules; they are not kept by them. */
export function heldBackBy({ role, rules }: Pick<RoomFacts, 'role' | 'rules'>, before: WrittenBefore): HeldKind | null {
  if (role === 'moderator') return null
  if (before.posts < rules.firstPosts) return 'first'
  return rules.slowMinutes > 0 && before.lately > 0 ? 'slow' : null
}

/** The post that began a thread stays in it: without it there would be nothing left, or something else. */
export function mayMoveBranch({ number }: Pick<PostFacts, 'number'>): Verdict {
  return number === 1 ? 'thread.first_post' : 'ok'
}

/** A thread is put into another one of its room that still has posts of its own. */
export function mayMerge(
  from: Pick<ThreadFacts, 'id' | 'movedTo'>,
  into: Pick<ThreadFacts, 'id' | 'movedTo'>,
): Verdict {
  if (from.movedTo !== null || into.movedTo !== null) return 'not_found'
  return from.id === into.id ? 'thread.same' : 'ok'
}
