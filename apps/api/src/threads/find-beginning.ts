import type { Tx } from '@cloakroom/database/as-member.ts'

/** The ids that a member's client gave to a thread and its first post, and the topics they carry. */
type Beginning = { roomId: string; id: string; topics: string[]; post: { id: string } }

/** What starting a thread asks: whether these ids came before and whether the topics exist. */
export async function findBeginning(
  tx: Tx,
  { roomId, id, topics, post }: Beginning,
): Promise<{ known: { threadId: string; seat: string } | null; knowsTopics: boolean }> {
  const { rows } = await tx.$client.query<{
    thread_id: string | null
    seat: string | null
    is_taken: boolean
    known_topics: number
  }>(
    `select p.thread_id, p.seat,
      exists (select from threads where room_id = $1 and id = $2) as is_taken,
      (select count(*)::int from topics where id = any($4)) as known_topics
      from (select 1) one left join posts p on p.room_id = $1 and p.id = $3`,
    [roomId, id, post.id, topics],
  )
  const [row] = rows
  const known = row?.thread_id && row.seat ? { threadId: row.thread_id, seat: row.seat } : null
  return {
    // A thread without this post is somebody else's: its id is taken, whoever's seat that is.
    known: known ?? (row?.is_taken ? { threadId: id, seat: '' } : null),
    knowsTopics: row?.known_topics === new Set(topics).size,
  }
}
