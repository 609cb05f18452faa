import type { Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { isTheirs } from '../rooms/my-seat.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'

/** The ids that a member's client gave to a thread and its first post, and the topics they carry. */
type Beginning = { roomId: string; id: string; topics: string[]; post: { id: string } }

/** What starting a thread asks: whether these ids came before and whether the topics may be carried. */
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
      (select count(*)::int from topics where id = any($4) and not is_retired) as known_topics
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

/** Whether a thread has this id already. */
export async function isThreadTaken(tx: Tx, roomId: string, threadId: string): Promise<boolean> {
  const { rowCount } = await tx.$client.query('select from threads where room_id = $1 and id = $2', [roomId, threadId])
  return (rowCount ?? 0) > 0
}

/** Of these topics, those that a thread may take. */
export async function findNewTopics(tx: Tx, topicIds: string[]): Promise<string[]> {
  if (topicIds.length === 0) return []
  const { rows } = await tx.$client.query<{ id: string }>(
    'select id from topics where id = any($1) and not is_retired',
    [topicIds],
  )
  return rows.map(({ id }) => id)
}

/** Whether a member wrote the post that a thread began with: their seat is derived and compared. */
export async function isBegunBy(
  tx: Tx,
  { keys }: Pick<House, 'keys'>,
  room: RoomFacts,
  { threadId, memberId }: { threadId: string; memberId: string },
): Promise<boolean> {
  const { rows } = await tx.$client.query<{ id: string; seat: string }>(
    'select id, seat from posts where room_id = $1 and thread_id = $2 and number = 1',
    [room.id, threadId],
  )
  const [first] = rows
  return first !== undefined && isTheirs(keys, room, memberId, first)
}
