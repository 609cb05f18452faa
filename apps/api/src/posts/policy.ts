import { createHash } from 'node:crypto'
import type { Verdict } from '../http/refusal.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { PostFacts } from './post-facts.ts'

/** One may answer any post that has not been withdrawn. */
export function mayReplyTo(parent: Pick<PostFacts, 'markdown'> | null): Verdict {
  return parent && parent.markdown === null ? 'post.withdrawn' : 'ok'
}

/** Only its writer may change a post, and only while the room is open and the post stands. */
export function mayEdit(room: Pick<RoomFacts, 'state'>, post: Pick<PostFacts, 'markdown'>, isMine: boolean): Verdict {
  if (!isMine) return 'post.not_yours'
  if (room.state !== 'open') return 'room.closed'
  return post.markdown === null ? 'post.withdrawn' : 'ok'
}

/** Only its writer may withdraw a post; to withdraw it twice is no mistake. */
export function mayWithdraw(room: Pick<RoomFacts, 'state'>, isMine: boolean): Verdict {
  if (!isMine) return 'post.not_yours'
  return room.state === 'open' ? 'ok' : 'room.closed'
}

/**
 * Who changes words from two devices, or after having been offline, does not go over their own newer words unseen: an edit may say from which words it was
 * made (`was`, their SHA-256). The same words sent once more are no mistake.
 */
export function mayReplace(
  { markdown: stands }: Pick<PostFacts, 'markdown'>,
  { markdown, was }: { markdown: string; was: string | undefined },
): Verdict {
  if (was === undefined || stands === null || stands === markdown) return 'ok'
  return createHash('sha256').update(stands).digest('hex') === was ? 'ok' : 'post.changed_meanwhile'
}
