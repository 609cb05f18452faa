import { asOwner } from '../digests/testing.ts'
import { carriedScope, seatScope, voterScope } from '../keys/seat-scope.ts'
import { aCanary } from './canaries.ts'
import type { World } from './world.ts'

/** Derives every seat of everybody, as only the house can, and tells it to the scanner: of the room, or of each post where posts have their own. */
export async function tellSeats({ t, rooms, people, known, tell }: World): Promise<void> {
  const { rows } = await asOwner<{
    room_id: string
    wrapped: Buffer
    attribution: 'named' | 'handle' | 'unattributed'
  }>(
    t,
    `select k.room_id, k.wrapped, c.attribution from room_keys k join rooms r on r.id = k.room_id
      join charters c on c.room_id = r.id and c.version = r.charter_version`,
  )
  const { keys } = t.house
  for (const { room_id: roomId, wrapped, attribution } of rows.filter((row) =>
    [...rooms.values()].includes(row.room_id),
  )) {
    const key = keys.unwrapRoomKey(roomId, wrapped)
    for (const { key: of, memberId } of people.values()) {
      for (const postId of known.get('postId') ?? [])
        tell(aCanary('post-seat', keys.seat(key, voterScope(postId), memberId), of, roomId))
      if (attribution !== 'unattributed')
        tell(aCanary('seat', keys.seat(key, seatScope(attribution, ''), memberId), of, roomId))
      // What was carried here has a seat of its own in every room.
      for (const postId of known.get('postId') ?? [])
        tell(aCanary('post-seat', keys.seat(key, carriedScope(postId), memberId), of, roomId))
    }
  }
}
