import type { Keys } from '../keys/keys.ts'
import { askScope, carriedScope, reportScope, seatScope } from '../keys/seat-scope.ts'
import type { RoomFacts } from './room-facts.ts'

/** The seat under which a member writes this post; null once the room's key is burnt: then nobody can tell any more. */
export function seatFor(keys: Keys, room: RoomFacts, memberId: string, postId: string): string | null {
  if (!room.wrapped) return null
  return keys.seat(keys.unwrapRoomKey(room.id, room.wrapped), seatScope(room.charter.attribution, postId), memberId)
}

/** The member's seat where it is the same all over the room; null in unattributed and in burnt rooms. */
export function seatInRoom(keys: Keys, room: RoomFacts, memberId: string): string | null {
  return room.charter.attribution === 'unattributed' ? null : seatFor(keys, room, memberId, '')
}

/** The seat under which a member reports a post: of this report alone. */
export function reportSeatFor(keys: Keys, room: RoomFacts, memberId: string, postId: string): string | null {
  return room.wrapped && keys.seat(keys.unwrapRoomKey(room.id, room.wrapped), reportScope(postId), memberId)
}

/** The seat of somebody whose words come from another room: of this one post, wherever the charter attributes. */
export function seatOfCarried(keys: Keys, room: RoomFacts, memberId: string, postId: string): string | null {
  return room.wrapped && keys.seat(keys.unwrapRoomKey(room.id, room.wrapped), carriedScope(postId), memberId)
}

/** Whether such a seat is that of one of these members, and not of which. */
export function isSeatOfCarried(
  keys: Keys,
  room: RoomFacts,
  memberIds: readonly string[],
  { id, seat }: { id: string; seat: string },
): boolean {
  if (!room.wrapped) return false
  const writings = [{ scope: carriedScope(id), seat }]
  return keys.countWriters(keys.unwrapRoomKey(room.id, room.wrapped), writings, memberIds) === 1
}

/** Whether a member wrote a post, here or in the room from which it was carried. */
export function isTheirs(
  keys: Keys,
  room: RoomFacts,
  memberId: string,
  { id, seat }: { id: string; seat: string },
): boolean {
  if (seatFor(keys, room, memberId, id) === seat) return true
  return room.charter.attribution !== 'unattributed' && seatOfCarried(keys, room, memberId, id) === seat
}

/** The seat under which a member asks about a quote: of this request alone. */
export function askerFor(keys: Keys, room: RoomFacts, memberId: string, requestId: string): string | null {
  return room.wrapped && keys.seat(keys.unwrapRoomKey(room.id, room.wrapped), askScope(requestId), memberId)
}
