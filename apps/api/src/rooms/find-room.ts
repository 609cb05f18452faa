import { mayRead } from '@cloakroom/charter/law.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { SpeakerFacts } from '../door/speakers.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { ROOM_COLUMNS, type RoomFacts, roomFrom, type RoomRow } from './room-facts.ts'

/** A room that the viewer is in. `activeSeats` is counted where a policy asks for it. */
export type FoundRoom = RoomFacts & { activeSeats: number | null }

/** An invitation shows the room's row to whoever is invited; only an active membership, which this view asks for, makes it a room they are in. */
const ROOMS = `select ${ROOM_COLUMNS},
    case r.attribution when 'unattributed'
      then (select count(*)::int from memberships s where s.room_id = r.room_id and s.state = 'active') end as active_seats
  from seated_rooms r where r.member_id = $1::uuid`

type Row = RoomRow & { active_seats: number | null }

/** The room, or `not_found` for everybody who is not in it: the same as if it had never been made. */
export async function findRoom(tx: Tx, viewer: Viewer, roomId: string): Promise<FoundRoom> {
  const { rows } = await tx.$client.query<Row>({
    name: 'find-room',
    text: `${ROOMS} and r.room_id = $2::uuid`,
    values: [viewer.memberId, roomId],
  })
  const [row] = rows
  if (!row) throw new Refusal('not_found')
  return roomOf(row)
}

/** As `findRoom`, for what only moderators may see or do: to the others it is not there. */
export async function findModeratedRoom(tx: Tx, viewer: Viewer, roomId: string): Promise<FoundRoom> {
  const room = await findRoom(tx, viewer, roomId)
  if (!mayRead(readsAs(room), 'room-desk')) throw new Refusal('not_found')
  return room
}

/** What the law calls somebody with this role: a rapporteur reads what every member reads. */
function readsAs({ role }: Pick<RoomFacts, 'role'>): 'member' | 'moderator' {
  return role === 'moderator' ? 'moderator' : 'member'
}

/** The rooms that the viewer is in, by name. */
export async function findMyRooms(tx: Tx, viewer: Pick<Viewer, 'memberId'>): Promise<FoundRoom[]> {
  const { rows } = await tx.$client.query<Row>({
    name: 'find-my-rooms',
    text: `${ROOMS} order by lower(r.room_name), r.room_id`,
    values: [viewer.memberId],
  })
  return rows.map(roomOf)
}

/** What the door asks of a room. */
export function speakerFactsOf(room: RoomFacts): SpeakerFacts {
  const { id, state, charter, peopleVersion, wrapped } = room
  return { roomId: id, state, attribution: charter.attribution, peopleVersion, wrapped }
}

function roomOf(row: Row): FoundRoom {
  return { ...roomFrom(row), activeSeats: row.active_seats }
}
