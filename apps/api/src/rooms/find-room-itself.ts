import type { Tx } from '@cloakroom/database/as-member.ts'
import { Refusal } from '../http/refusal.ts'
import { ROOM_COLUMNS, type RoomFacts, roomFrom, type RoomRow } from './room-facts.ts'

/** The room as it reads itself under asRoom(), for frames that are the same for all its members. Nobody's role in it. */
export async function findRoomItself(tx: Tx, roomId: string): Promise<RoomFacts> {
  const { rows } = await tx.$client.query<RoomRow>({
    name: 'find-room-itself',
    text: `select ${ROOM_COLUMNS} from (
        select r.id as room_id, r.name as room_name, r.purpose, r.state as room_state, r.seq as room_seq, r.people_version, r.charter_version,
          c.attribution, c.quoting, c.digest, c.hat_check, c.retention_days, r.slow_minutes, r.first_posts, k.wrapped, 'member' as role,
          r.closes_at, r.late_seq, c.past, c.entry, 0 as sat_under, 0 as since_seq
        from rooms r
          join charters c on c.room_id = r.id and c.version = r.charter_version
          left join room_keys k on k.room_id = r.id
        where r.id = $1::uuid) r`,
    values: [roomId],
  })
  const [row] = rows
  if (!row) throw new Refusal('not_found')
  return roomFrom(row)
}
