import type { Verdict } from '../http/refusal.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { PostFacts } from './post-facts.ts'

/** With fewer seats taken, leaving out a few people leaves one: an unattributed room waits for so many. */
export const FEWEST_SEATS = 8

/** Whoever is in an open room may write in it; where nobody is named, once enough people are there to be one of. */
export function mayWrite(room: Pick<RoomFacts, 'state' | 'charter'>, seatsTaken: number): Verdict {
  if (room.state !== 'open') return 'room.closed'
  if (room.charter.attribution === 'unattributed' && seatsTaken < FEWEST_SEATS) return 'room.too_few_seats'
  return 'ok'
}

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
