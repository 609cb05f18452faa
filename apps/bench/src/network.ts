import { createHash, randomInt } from 'node:crypto'
import type { Pool } from 'pg'

export type SeededMember = { memberId: string; cookie: string }

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** Members who are signed in, laid out by SQL: enrolling each by mail would take minutes. The first may open rooms. */
export async function seedMembers(owner: Pool, count: number): Promise<SeededMember[]> {
  const members = Array.from({ length: count }, () => ({ memberId: crypto.randomUUID(), sessionId: newSessionId() }))
  const ids = members.map(({ memberId }) => memberId)
  await owner.query(
    `insert into members (id, personal_name, languages, time_zone, is_steward, opens_rooms, state, joined_on)
      select id, 'Robin Vale ' || n, '{en}', 'UTC', false, n = 1, 'active', current_date
      from unnest($1::uuid[]) with ordinality as m (id, n)`,
    [ids],
  )
  await owner.query(
    `insert into sessions (id_hash, public_id, member_id, started_on, expires_at)
      select hash, gen_random_uuid(), id, current_date, now() + interval '1 day' from unnest($1::text[], $2::uuid[]) as s (hash, id)`,
    [members.map(({ sessionId }) => createHash('sha256').update(sessionId).digest('hex')), ids],
  )
  return members.map(({ memberId, sessionId }) => ({ memberId, cookie: `cloakroom=${sessionId}` }))
}

function newSessionId(): string {
  return Array.from({ length: 40 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}
