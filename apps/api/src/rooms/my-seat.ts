import type { Keys } from '../keys/keys.ts'
import { reportScope, seatScope } from '../keys/seat-scope.ts'
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
