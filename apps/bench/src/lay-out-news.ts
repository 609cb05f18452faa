import { WORDS } from './debate.ts'
import type { Store } from './open-store.ts'

const ROOMS = 100
const ROOMS_EACH = 5
const POSTS_A_THREAD = 10

/** Rooms, seats, threads and posts by SQL; everybody follows the topics, daily, and their hour was the last full one. */
export async function layOutNews(
  { owner }: Store,
  { topics, posts }: { topics: number; posts: number },
): Promise<void> {
  const hour = (new Date().getUTCHours() + 23) % 24
  await owner.query(
    `insert into rooms (id, name, purpose, state, charter_version, seq, people_version)
      select gen_random_uuid(), 'A room ' || n, 'To think aloud.', 'open', 1, $2, 1 from generate_series(1, $1::int) n`,
    [ROOMS, posts],
  )
  await owner.query(
    `insert into charters (room_id, version, attribution, quoting, digest, hat_check) select id, 1, 'named', 'free', 'extracts', 'strict' from rooms`,
  )
  await owner.query(
    `with r as (select id, row_number() over () - 1 as n from rooms), m as (select id, row_number() over () - 1 as n from members)
      insert into memberships (room_id, member_id, role, state, charter_version)
      select r.id, m.id, 'member', 'active', 1 from m cross join generate_series(0, $2 - 1) k join r on r.n = (m.n * 7 + k * (1 + m.n % 13)) % $1
      on conflict do nothing`,
    [ROOMS, ROOMS_EACH],
  )
  await owner.query(
    `insert into digest_times (member_id, hour, weekday, time_zone, unsubscribe_hash, chosen_at)
      select id, $1, 1, 'UTC', id::text, now() - interval '9 days' from members`,
    [hour],
  )
  await owner.query(
    `insert into subscriptions (member_id, topic_id, rhythm)
      select m.id, t.id, 'daily' from members m cross join (select id from topics order by position limit $1) t`,
    [topics],
  )
  await owner.query(
    `with r as (select id, row_number() over () - 1 as place from rooms), o as (select array_agg(id order by position) as ids from topics)
      insert into threads (room_id, id, title, topics, post_count, version, latest_at, latest_seq)
      select r.id, gen_random_uuid(), 'Who waits at the gate, and for what? ' || n, array[o.ids[1 + n % $3::int], o.ids[1 + (n / 7) % $3::int]],
        $2::int, 1, now() - interval '3 hours', 1
      from generate_series(1, $1::int) n join r on r.place = n % $4::int cross join o`,
    [Math.ceil(posts / POSTS_A_THREAD), POSTS_A_THREAD, topics, ROOMS],
  )
  await owner.query(
    `insert into posts (room_id, id, thread_id, number, seq, path, depth, seat, markdown, charter_version, at)
      select t.room_id, gen_random_uuid(), t.id, n, n, int4send(n), 0, gen_random_uuid(), $2, 1, now() - interval '3 hours' - n * interval '70 minutes'
      from threads t cross join generate_series(1, $1::int) n`,
    [POSTS_A_THREAD, WORDS],
  )
  await owner.query('vacuum analyze')
}
