import type { Attribution, Charter, DigestLevel, HatStrictness, Quoting } from '@cloakroom/charter/charter.ts'

/** What is true of a room for somebody who is in it. `wrapped` is the room's key as stored; null once it is burnt. */
export type RoomFacts = {
  id: string
  name: string
  purpose: string
  state: 'open' | 'closed'
  seq: number
  peopleVersion: number
  charter: Charter & { version: number }
  wrapped: Buffer | null
  role: 'member' | 'moderator'
}

/** For statements that begin at a room: the viewer is $1, and only rooms where they have an active seat are joined. */
export const ROOM_JOINS = `from rooms r
  join memberships m on m.room_id = r.id and m.member_id = $1::uuid and m.state = 'active'
  join charters c on c.room_id = r.id and c.version = r.charter_version
  left join room_keys k on k.room_id = r.id`

export const ROOM_COLUMNS = `r.id as room_id, r.name as room_name, r.purpose, r.state as room_state, r.seq as room_seq, r.people_version,
  c.version as charter_version, c.attribution, c.quoting, c.digest, c.hat_check, c.retention_days, k.wrapped, m.role`

export type RoomRow = {
  room_id: string
  room_name: string
  purpose: string
  room_state: 'open' | 'closed'
  room_seq: string
  people_version: number
  charter_version: number
  attribution: Attribution
  quoting: Quoting
  digest: DigestLevel
  hat_check: HatStrictness
  retention_days: number | null
  wrapped: Buffer | null
  role: 'member' | 'moderator'
}

export function roomFrom(row: RoomRow): RoomFacts {
  return {
    id: row.room_id,
    name: row.room_name,
    purpose: row.purpose,
    state: row.room_state,
    seq: Number(row.room_seq),
    peopleVersion: row.people_version,
    charter: {
      version: row.charter_version,
      attribution: row.attribution,
      quoting: row.quoting,
      digest: row.digest,
      hatCheck: row.hat_check,
      retentionDays: row.retention_days,
    },
    wrapped: row.wrapped,
    role: row.role,
  }
}
