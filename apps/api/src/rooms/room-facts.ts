import type {
  Attribution,
  Charter,
  DigestLevel,
  Entry,
  HatStrictness,
  Past,
  Quoting,
} from '@cloakroom/charter/charter.ts'
import type { RoomRole } from '@cloakroom/database/schema/rooms.ts'

/** What is true of a room for somebody who is in it. `wrapped` is the room's key as stored; null once it is burnt. */
export type RoomFacts = {
  id: string
  name: string
  purpose: string
  state: 'open' | 'closed'
  seq: number
  peopleVersion: number
  charter: Charter & { version: number }
  closesAt: Date | null
  /** Up to this number something may stand that not everybody in the room reads; 0 where they all do. */
  lateSeq: number
  rules: { slowMinutes: number; firstPosts: number }
  wrapped: Buffer | null
  role: RoomRole
  /** The version of the charter under which the viewer took their seat. */
  satUnder: number
  /** From which number on the viewer reads; 0 for everything. */
  since: number
}

/** Of the view `seated_rooms`: to whoever the transaction is for, the rooms where they have an active seat. Ask for the member's id as well. */
export const ROOM_COLUMNS = `r.room_id, r.room_name, r.purpose, r.room_state, r.room_seq, r.people_version,
  r.charter_version, r.attribution, r.quoting, r.digest, r.hat_check, r.retention_days, r.slow_minutes, r.first_posts, r.wrapped, r.role,
  r.closes_at, r.late_seq, r.past, r.entry, r.sat_under, r.since_seq`

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
  past: Past
  entry: Entry
  closes_at: Date | null
  late_seq: string
  slow_minutes: number
  first_posts: number
  wrapped: Buffer | null
  role: RoomRole
  sat_under: number
  since_seq: string
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
      past: row.past,
      entry: row.entry,
    },
    closesAt: row.closes_at,
    lateSeq: Number(row.late_seq),
    rules: { slowMinutes: row.slow_minutes, firstPosts: row.first_posts },
    wrapped: row.wrapped,
    role: row.role,
    satUnder: row.sat_under,
    since: Number(row.since_seq),
  }
}
