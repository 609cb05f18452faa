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

/** To be asked as the member: it finds no other's. */
export function readingOf(memberId: string, rhythm: 'daily' | 'weekly'): Statement {
  return {
    name: 'digest-reading',
    text: `
      select exists (select from members where id = $1::uuid and state = 'active') as "isActive",
        (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.position), '[]')
          from subscriptions s join topics o on o.id = s.topic_id where s.member_id = $1::uuid and s.rhythm = $2) as topics,
        (select coalesce(json_agg(json_build_object('id', r.id, 'version', r.seq || ' ' || r.people_version || ' ' || r.charter_version,
            'isInFull', r.id = any ((select my_rooms_in_full())::uuid[])) order by r.id), '[]')
          from rooms r where r.id = any ((select my_rooms())::uuid[])) as rooms`,
    values: [memberId, rhythm],
  }
}
