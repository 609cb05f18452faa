import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { findSilences, silentUntil } from '../order/find-silence.ts'
import { unreadInRooms } from '../reading/find-unread.ts'
import type { FoundRoom } from './find-room.ts'
import { findAccepted } from './acceptance.ts'
import { seatInRoom } from './my-seat.ts'
import { presentMyRoom } from './present.ts'

type Asking = Pick<House, 'keys' | 'now'>

/** Rooms as this member sees them, with their own seat, their handle and what they have not read. */
export async function myRooms(tx: Tx, house: Asking, viewer: Viewer, rooms: FoundRoom[]): Promise<MyRoomView[]> {
  const unread = await unreadInRooms(tx, viewer.memberId)
  const seats = new Map(rooms.map((room) => [room.id, seatInRoom(house.keys, room, viewer.memberId)]))
  const handles = await myHandles(
    tx,
    rooms.filter((room) => room.charter.attribution === 'handle'),
    seats,
  )
  const accepted = await findAccepted(tx, house.keys, viewer.memberId, rooms)
  const ids = rooms.map(({ id }) => id)
  const silences = await findSilences(tx, ids, house.now())
  return rooms.map((room) =>
    presentMyRoom(room, {
      accepted: accepted.get(room.id) ?? room.satUnder,
      mySeat: seats.get(room.id) ?? null,
      myHandle: handles.get(room.id) ?? null,
      unread: unread.get(room.id) ?? 0,
      silentUntil: silentUntil(house, room, viewer.memberId, silences),
    }),
  )
}

export async function myRoom(tx: Tx, house: Asking, viewer: Viewer, room: FoundRoom): Promise<MyRoomView> {
  const [mine] = await myRooms(tx, house, viewer, [room])
  if (!mine) throw new Error('one room in, none out')
  return mine
}

async function myHandles(
  tx: Tx,
  rooms: FoundRoom[],
  seats: ReadonlyMap<string, string | null>,
): Promise<Map<string, string>> {
  if (rooms.length === 0) return new Map()
  const { rows } = await tx.$client.query<{ roomId: string; handle: string }>({
    name: 'my-handles',
    text: `select h.room_id as "roomId", h.handle from unnest($1::uuid[], $2::uuid[]) as mine (room, seat)
      join seat_handles h on h.room_id = mine.room and h.seat = mine.seat`,
    values: [rooms.map(({ id }) => id), rooms.map(({ id }) => seats.get(id))],
  })
  return new Map(rows.map(({ roomId, handle }) => [roomId, handle]))
}
