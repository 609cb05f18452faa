import type { Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { isTheirs } from '../rooms/my-seat.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { SPEAKERS_HAVE_MS } from './show-note.ts'

/** A note that is shown to its speakers. `event` tells this showing from any other; `at`: since when. */
export type ToLookOver = { roomId: string; noteId: string; title: string; at: Date; event: string }

type Row = { room_id: string; note_id: string; title: string; shown_until: Date; post_id: string; seat: string }

/** The notes of these rooms in which words of the member stand that they may still mask or keep out. Nothing says whose they are: their seats are made again. */
export async function findToLookOver(
  tx: Tx,
  { keys, now }: Pick<House, 'keys' | 'now'>,
  memberId: string,
  rooms: readonly RoomFacts[],
): Promise<ToLookOver[]> {
  const byId = new Map(rooms.map((room) => [room.id, room]))
  const { rows } = await tx.$client.query<Row>({
    name: 'find-to-look-over',
    text: `select n.room_id, n.id as note_id, n.title, n.shown_until, q.post_id, p.seat
      from notes n
      join note_passages q on q.room_id = n.room_id and q.note_id = n.id and q.state = 'stands' and not q.is_allowed
      join posts p on p.room_id = q.room_id and p.id = q.post_id
      where n.room_id = any($1::uuid[]) and n.state = 'shown' and n.shown_until > $2
      order by n.shown_until, n.id`,
    values: [[...byId.keys()], now()],
  })
  const mine = rows.filter(({ room_id, post_id: id, seat }) => {
    const room = byId.get(room_id)
    return room !== undefined && isTheirs(keys, room, memberId, { id, seat })
  })
  return [...new Map(mine.map((row) => [row.note_id, row])).values()].map((row) => ({
    roomId: row.room_id,
    noteId: row.note_id,
    title: row.title,
    at: new Date(row.shown_until.getTime() - SPEAKERS_HAVE_MS),
    event: `note ${row.note_id} ${row.shown_until.getTime()}`,
  }))
}
