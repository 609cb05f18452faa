import type { Keys } from '../keys/keys.ts'
import { seatScope } from '../keys/seat-scope.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'

/**
 * Tells the seat of one member for any post of a room. In a room whose key is burnt nobody has a seat any more.
 * Where seats are the room's, the one seat is derived once.
 */
export function mySeat(keys: Keys, room: RoomFacts, memberId: string): (postId: string) => string | null {
  if (!room.wrapped) return () => null
  const key = keys.unwrapRoomKey(room.id, room.wrapped)
  const { attribution } = room.charter
  if (attribution === 'unattributed') return (postId) => keys.seat(key, seatScope(attribution, postId), memberId)
  const seat = keys.seat(key, seatScope(attribution, ''), memberId)
  return () => seat
}
