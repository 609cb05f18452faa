import type { Attribution, Charter, DigestLevel, HatStrictness, Quoting } from '@cloakroom/charter/charter.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { RoomFacts } from '../door/speakers.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'

/** A room that the viewer is in. `wrapped` is its key, null once it is burnt; `activeSeats` is counted where a policy asks for it. */
export type FoundRoom = {
  id: string
  name: string
  purpose: string
  state: 'open' | 'closed'
  seq: number
  peopleVersion: number
  charter: Charter & { version: number }
  wrapped: Buffer | null
  role: 'member' | 'moderator'
  activeSeats: number | null
}

/** An invitation shows the room's row to whoever is invited; only an active membership makes it a room they are in. */
const ROOMS = `select r.id, r.name, r.purpose, r.state, r.seq, r.people_version, c.version, c.attribution, c.quoting, c.digest,
    c.hat_check, c.retention_days, k.wrapped, m.role,
    case c.attribution when 'unattributed'
      then (select count(*)::int from memberships s where s.room_id = r.id and s.state = 'active') end as active_seats
  from memberships m
    join rooms r on r.id = m.room_id
    join charters c on c.room_id = r.id and c.version = r.charter_version
    left join room_keys k on k.room_id = r.id
  where m.member_id = $1 and m.state = 'active'`

/** The room, or `not_found` for everybody who is not in it: the same as if it had never been made. */
export async function findRoom(tx: Tx, viewer: Viewer, roomId: string): Promise<FoundRoom> {
  const { rows } = await tx.$client.query<Row>({
    name: 'find-room',
    text: `${ROOMS} and m.room_id = $2`,
    values: [viewer.memberId, roomId],
  })
  const [row] = rows
  if (!row) throw new Refusal('not_found')
  return roomOf(row)
}

/** As `findRoom`, for what only moderators may see or do: to the others it is not there. */
export async function findModeratedRoom(tx: Tx, viewer: Viewer, roomId: string): Promise<FoundRoom> {
  const room = await findRoom(tx, viewer, roomId)
  if (room.role !== 'moderator') throw new Refusal('not_found')
  return room
}

/** The rooms that the viewer is in, by name. */
export async function findMyRooms(tx: Tx, viewer: Viewer): Promise<FoundRoom[]> {
  const { rows } = await tx.$client.query<Row>({
    name: 'find-my-rooms',
    text: `${ROOMS} order by lower(r.name), r.id`,
    values: [viewer.memberId],
  })
  return rows.map(roomOf)
}

/** What the door asks of a room. */
export function factsOf(room: FoundRoom): RoomFacts {
  const { id, state, charter, peopleVersion, wrapped } = room
  return { roomId: id, state, attribution: charter.attribution, peopleVersion, wrapped }
}

type Row = {
  id: string
  name: string
  purpose: string
  state: 'open' | 'closed'
  seq: string
  people_version: number
  version: number
  attribution: Attribution
  quoting: Quoting
  digest: DigestLevel
  hat_check: HatStrictness
  retention_days: number | null
  wrapped: Buffer | null
  role: 'member' | 'moderator'
  active_seats: number | null
}

function roomOf(row: Row): FoundRoom {
  return {
    id: row.id,
    name: row.name,
    purpose: row.purpose,
    state: row.state,
    seq: Number(row.seq),
    peopleVersion: row.people_version,
    charter: {
      version: row.version,
      attribution: row.attribution,
      quoting: row.quoting,
      digest: row.digest,
      hatCheck: row.hat_check,
      retentionDays: row.retention_days,
    },
    wrapped: row.wrapped,
    role: row.role,
    activeSeats: row.active_seats,
  }
}
