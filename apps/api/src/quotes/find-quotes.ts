import type { Tx } from '@cloakroom/database/as-member.ts'
import type { Keys } from '../keys/keys.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { unlockName } from './locked-name.ts'

type Keyed = Pick<RoomFacts, 'id' | 'wrapped'>

/** Words of this room, with the post in which they stand; or of another, as they were when they were quoted: then nothing leads there. */
export type QuoteFacts = InsideFacts | { elsewhere: { words: string; month: string; name: string | null } }
export type InsideFacts = {
  passage: string
  source: { id: string; threadId: string; seat: string; markdown: string | null }
}

/** What these posts quote, in the order in which their writers put it. */
export async function findQuotes(
  tx: Tx,
  keys: Keys,
  room: Keyed,
  postIds: string[],
): Promise<Map<string, QuoteFacts[]>> {
  return withElsewhere(tx, keys, room, postIds, await findQuotesInside(tx, room.id, postIds))
}

/** The same for posts that wait for their batch. */
export async function findWaitingQuotes(
  tx: Tx,
  keys: Keys,
  room: Keyed,
  postIds: string[],
): Promise<Map<string, QuoteFacts[]>> {
  return withElsewhere(tx, keys, room, postIds, await findIn('waiting_quotes', tx, room.id, postIds))
}

/** What these posts quote of other rooms, whether they stand, wait or are at the desk. It comes after what they quote of their own. */
export async function withElsewhere(
  tx: Tx,
  keys: Keys,
  room: Keyed,
  postIds: string[],
  inside: ReadonlyMap<string, QuoteFacts[]>,
): Promise<Map<string, QuoteFacts[]>> {
  const byPost = new Map(inside)
  if (postIds.length === 0) return byPost
  const { rows } = await tx.$client.query<{
    id: string
    post_id: string
    words: string
    month: string
    named: Buffer | null
  }>({
    name: 'find-quotes-elsewhere',
    text: `select id, post_id, words, month, named from quotes_elsewhere
      where room_id = $1::uuid and post_id = any($2::uuid[]) order by post_id, position, id`,
    values: [room.id, postIds],
  })
  for (const { id, post_id, words, month, named } of rows) {
    const elsewhere = { words, month, name: unlockName(keys, room, id, named) }
    byPost.set(post_id, [...(byPost.get(post_id) ?? []), { elsewhere }])
  }
  return byPost
}

/** What they quote of their own room. */
export function findQuotesInside(tx: Tx, roomId: string, postIds: string[]): Promise<Map<string, InsideFacts[]>> {
  return findIn('quotes', tx, roomId, postIds)
}

async function findIn(
  table: 'quotes' | 'waiting_quotes',
  tx: Tx,
  roomId: string,
  postIds: string[],
): Promise<Map<string, InsideFacts[]>> {
  const byPost = new Map<string, InsideFacts[]>()
  if (postIds.length === 0) return byPost
  const { rows } = await tx.$client.query<{
    post_id: string
    passage: string
    id: string
    thread_id: string
    seat: string
    markdown: string | null
  }>({
    name: `find ${table}`,
    text: `select q.post_id, q.passage, s.id, s.thread_id, s.seat, s.markdown
      from ${table} q join posts s on s.room_id = q.room_id and s.id = q.source_post_id
      where q.room_id = $1::uuid and q.post_id = any($2::uuid[]) order by q.post_id, q.position`,
    values: [roomId, postIds],
  })
  for (const row of rows) {
    const source = { id: row.id, threadId: row.thread_id, seat: row.seat, markdown: row.markdown }
    byPost.set(row.post_id, [...(byPost.get(row.post_id) ?? []), { passage: row.passage, source }])
  }
  return byPost
}

/** The posts that quote this one. */
export async function findQuoting(tx: Tx, roomId: string, postId: string): Promise<string[]> {
  const { rows } = await tx.$client.query<{ post_id: string }>({
    name: 'find-quoting',
    text: 'select distinct post_id from quotes where room_id = $1::uuid and source_post_id = $2::uuid and post_id <> $2::uuid',
    values: [roomId, postId],
  })
  return rows.map((row) => row.post_id)
}
