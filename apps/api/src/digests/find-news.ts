import type { DigestLevel } from '@cloakroom/charter/charter.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'

/** A thread with new posts, and under which charters they were written. `words` are of the first few of them. */
export type News = {
  topicIds: string[]
  roomId: string
  threadId: string
  room: DigestLevel
  title: { text: string; written: DigestLevel }
  posts: { written: DigestLevel; count: number; words: string[] }[]
}

/** An extract is short: no more of a post than these letters is read for it. */
export const WORDS_READ = 4000

/** Threads with topics and new posts in some rooms, as far as the transaction's reader may read them; withdrawn posts are no news. */
export async function findNews(
  tx: Tx,
  roomIds: string[],
  { since, until }: { since: Date; until: Date },
): Promise<News[]> {
  const { rows } = await tx.$client.query<News>({
    name: 'digest-news',
    text: `
      with new_posts as (
        select p.room_id, p.thread_id, c.digest as written, count(*)::int as count,
          (array_agg(left(p.markdown, ${WORDS_READ}) order by p.number))[1:3] as words
        from threads t
        join posts p on p.room_id = t.room_id and p.thread_id = t.id
        join charters c on c.room_id = p.room_id and c.version = p.charter_version
        where t.room_id = any ($1::uuid[]) and t.latest_at >= $2 and cardinality(t.topics) > 0
          and p.at >= $2 and p.at < $3 and p.markdown is not null
        group by p.room_id, p.thread_id, c.digest)
      select t.topics as "topicIds", t.room_id as "roomId", t.id as "threadId", rc.digest as room,
        jsonb_build_object('text', t.title, 'written', tc.digest) as title,
        (select jsonb_agg(jsonb_build_object('written', n.written, 'count', n.count, 'words', n.words) order by n.written)
          from new_posts n where n.room_id = t.room_id and n.thread_id = t.id) as posts
      from threads t
      join rooms r on r.id = t.room_id
      join charters rc on rc.room_id = r.id and rc.version = r.charter_version
      join posts first on first.room_id = t.room_id and first.thread_id = t.id and first.number = 1
      join charters tc on tc.room_id = first.room_id and tc.version = first.charter_version
      where (t.room_id, t.id) in (select room_id, thread_id from new_posts)
      order by t.room_id, t.id`,
    values: [roomIds, since, until],
  })
  return rows
}

/** By room, every personal name and every handle that somebody has, or had, in it. */
export async function findNamesIn(tx: Tx, roomIds: string[]): Promise<Map<string, string[]>> {
  const { rows } = await tx.$client.query<{ room_id: string; names: string[] }>(
    `select room_id, array_agg(name) as names from (
      select s.room_id, m.personal_name as name from memberships s join members m on m.id = s.member_id where s.room_id = any ($1)
      union select h.room_id, h.handle from seat_handles h where h.room_id = any ($1)) people group by room_id`,
    [roomIds],
  )
  return new Map(rows.map(({ room_id, names }) => [room_id, names]))
}
