import type { Level, Rhythm } from '@cloakroom/contract/topics.ts'
import type { Statement } from '@cloakroom/database/as-member.ts'

/**
 * What a digest of a member is made from, as it is now: what they follow at this rhythm, topics in the order of the network, and the rooms that they are
 * in. `version` moves with everything that is said in a room, with its charter and with its names; `isInFull` is false where they read from their joining on.
 * `fields` are the topics that they know something about, `rhythms` all at which they follow anything.
 */
export type Reading = {
  isActive: boolean
  topics: { id: string; name: string; level: Level }[]
  rooms: { id: string; version: string; isInFull: boolean; level: Level | null }[]
  threads: { id: string; level: Level }[]
  fields: string[]
  rhythms: Rhythm[]
  language: string | null
}

/** Of the member `$1`, for the rhythm `$2`; it finds nothing but to the member themselves. */
const READING = `
  select m.state = 'active' as "isActive", m.fields,
    (select t.language from digest_times t where t.member_id = $1::uuid) as language,
    (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'level', s.level) order by o.position), '[]')
      from subscriptions s join topics o on o.id = s.topic_id where s.member_id = $1::uuid and s.rhythm = $2) as topics,
    (select coalesce(json_agg(json_build_object('id', r.id, 'version', r.seq || ' ' || r.people_version || ' ' || r.charter_version,
        'isInFull', r.id = any ((select my_rooms_in_full())::uuid[]), 'level', f.level) order by r.id), '[]')
      from rooms r left join room_subscriptions f on f.room_id = r.id and f.member_id = $1::uuid and f.rhythm = $2
      where r.id = any ((select my_rooms())::uuid[])) as rooms,
    (select coalesce(json_agg(json_build_object('id', f.thread_id, 'level', f.level) order by f.thread_id), '[]')
      from thread_subscriptions f where f.member_id = $1::uuid and f.rhythm = $2) as threads,
    array(select s.rhythm from subscriptions s where s.member_id = $1::uuid
      union select f.rhythm from room_subscriptions f where f.member_id = $1::uuid
      union select f.rhythm from thread_subscriptions f where f.member_id = $1::uuid order by 1) as rhythms
  from members m where m.id = $1::uuid`

/** To be asked as the member: it finds no other's. */
export function readingOf(memberId: string, rhythm: Rhythm): Statement {
  return { name: 'digest-reading', text: READING, values: [memberId, rhythm] }
}

/** The reading by its own name, and a mark of it that changes with anything in it, for statements about a digest. */
export const WITH_MARK = `(select *, md5(reading::text) as mark from (${READING}) reading)`
