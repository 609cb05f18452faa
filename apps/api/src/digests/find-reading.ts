import type { Statement } from '@cloakroom/database/as-member.ts'

/**
 * What a digest of a member is made from, as it is now: the topics that they follow at this rhythm, in the order of the network, and the rooms that they are
 * in. `version` moves with everything that is said in a room, with its charter and with its names; `isInFull` is false where they read from their joining on.
 */
export type Reading = {
  isActive: boolean
  topics: { id: string; name: string }[]
  rooms: { id: string; version: string; isInFull: boolean }[]
}

/** Of the member `$1`, for the rhythm `$2`; it finds nothing but to the member themselves. */
const READING = `
  select exists (select from members where id = $1::uuid and state = 'active') as "isActive",
    (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.position), '[]')
      from subscriptions s join topics o on o.id = s.topic_id where s.member_id = $1::uuid and s.rhythm = $2) as topics,
    (select coalesce(json_agg(json_build_object('id', r.id, 'version', r.seq || ' ' || r.people_version || ' ' || r.charter_version,
        'isInFull', r.id = any ((select my_rooms_in_full())::uuid[])) order by r.id), '[]')
      from rooms r where r.id = any ((select my_rooms())::uuid[])) as rooms`

/** To be asked as the member: it finds no other's. */
export function readingOf(memberId: string, rhythm: 'daily' | 'weekly'): Statement {
  return { name: 'digest-reading', text: READING, values: [memberId, rhythm] }
}

/** The reading by its own name, and a mark of it that changes with anything in it, for statements about a digest. */
export const WITH_MARK = `(select *, md5(reading::text) as mark from (${READING}) reading)`
