import type { Tx } from '@cloakroom/database/as-member.ts'
import type { Keys } from '../keys/keys.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { findVoted } from './find-poll.ts'

/** The polls of a room that take votes now, and in which the member has not voted: those that close first come first. */
export async function findPollsToVoteIn(
  tx: Tx,
  keys: Keys,
  looking: { room: RoomFacts; memberId: string },
  now: Date,
): Promise<{ postId: string; threadId: string; title: string }[]> {
  const { rows } = await tx.$client.query<{ post_id: string; thread_id: string; title: string }>({
    name: 'find-polls-to-vote-in',
    text: `select q.post_id, q.thread_id, t.title from polls q join threads t on t.room_id = q.room_id and t.id = q.thread_id
      where q.room_id = $1::uuid and q.state = 'open' and q.closes_at > $2 order by q.closes_at, q.post_id`,
    values: [looking.room.id, now],
  })
  const voted = await findVoted(
    tx,
    keys,
    looking,
    rows.map((row) => row.post_id),
  )
  return rows
    .filter((row) => !voted.has(row.post_id))
    .map((row) => ({ postId: row.post_id, threadId: row.thread_id, title: row.title }))
}
