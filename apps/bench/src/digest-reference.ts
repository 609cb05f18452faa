import { Pool } from 'pg'
import type { Store } from './open-store.ts'

const AT_ONCE = 3

/** The same rows without the house: for each member the threads with new posts in their rooms and topics, how many, and the first words. Milliseconds. */
export async function memberByMember(store: Store): Promise<number> {
  await using pools = new AsyncDisposableStack()
  const pool = pools.adopt(new Pool({ connectionString: store.ownerUrl, max: AT_ONCE }), (open) => open.end())
  // A connection that is closing may still hear that the server stops.
  pool.on('error', () => {})
  const { rows } = await pool.query<{ member_id: string; since: Date; due_at: Date }>(
    'select member_id, since, due_at from digest_deliveries',
  )
  const begin = performance.now()
  const work = async () => {
    for (let due = rows.pop(); due; due = rows.pop())
      await pool.query({
        name: 'digest of a member',
        text: `select o.name, t.id, t.title, count(*), (array_agg(left(p.markdown, 200) order by p.number))[1] as words
          from memberships m
          join threads t on t.room_id = m.room_id and t.latest_at >= $2
          join posts p on p.room_id = t.room_id and p.thread_id = t.id and p.at >= $2 and p.at < $3 and p.markdown is not null
          cross join lateral (select o.name, o.position from subscriptions s join topics o on o.id = s.topic_id
            where s.member_id = m.member_id and s.rhythm = 'daily' and o.id = any (t.topics) order by o.position limit 1) o
          where m.member_id = $1 and m.state = 'active'
          group by o.name, o.position, t.id, t.title order by o.position, count(*) desc`,
        values: [due.member_id, due.since, due.due_at],
      })
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return performance.now() - begin
}
