import type { Tx } from '@cloakroom/database/as-member.ts'
import { rooms } from '@cloakroom/database/schema/rooms.ts'
import { silences } from '@cloakroom/database/schema/silences.ts'
import { threads } from '@cloakroom/database/schema/threads.ts'
import { and, eq, sql } from 'drizzle-orm'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { Replaced } from './rearrange.ts'

export async function setThreadOrder(
  tx: Tx,
  { roomId, threadId }: { roomId: string; threadId: string },
  order: { isPinned?: boolean | undefined; isClosed?: boolean | undefined },
): Promise<void> {
  await tx
    .update(threads)
    .set({ ...order, version: sql`${threads.version} + 1` })
    .where(and(eq(threads.roomId, roomId), eq(threads.id, threadId)))
}

export async function setRules(tx: Tx, roomId: string, rules: RoomFacts['rules']): Promise<void> {
  await tx.update(rooms).set(rules).where(eq(rooms.id, roomId))
}

/** What members were known to be allowed a moment ago is not to be taken for true any more: whoever writes looks anew. */
export async function endGuesses(tx: Tx, roomId: string): Promise<void> {
  await tx
    .update(rooms)
    .set({ peopleVersion: sql`${rooms.peopleVersion} + 1` })
    .where(eq(rooms.id, roomId))
}

/** For one post there is one silence; said again, it lasts as long as was said last. */
export async function replaceSilence(tx: Tx, silence: typeof silences.$inferInsert): Promise<void> {
  await tx
    .insert(silences)
    .values(silence)
    .onConflictDoUpdate({ target: [silences.roomId, silences.postId], set: { until: silence.until } })
}

/** False if there was none. */
export async function deleteSilence(tx: Tx, roomId: string, postId: string): Promise<boolean> {
  const { rowCount } = await tx.delete(silences).where(and(eq(silences.roomId, roomId), eq(silences.postId, postId)))
  return rowCount === 1
}

/**
 * Writes the places of posts, and everything that goes with them: what each member has read, words that wait to answer them, and the counts of their threads.
 * The room's row is held, so that nobody places a post meanwhile.
 */
export async function replacePosts(tx: Tx, roomId: string, posts: readonly Replaced[]): Promise<void> {
  await tx.$client.query('select rearrange_posts($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    roomId,
    posts.map(({ id }) => id),
    posts.map(({ parentId }) => parentId),
    posts.map(({ before }) => before.threadId),
    posts.map(({ before }) => before.number),
    posts.map(({ threadId }) => threadId),
    posts.map(({ number }) => number),
    posts.map(({ depth }) => depth),
    posts.map(({ path }) => path),
  ])
}

/** What waits to be said in a thread, to nobody in particular, is said where its posts are now. What waits is written anew, in no order. */
export async function leadToThread(tx: Tx, roomId: string, fromId: string, intoId: string): Promise<void> {
  for (const table of ['held_posts', 'waiting_posts'])
    await tx.$client.query(`update ${table} set thread_id = $3 where room_id = $1 and thread_id = $2`, [
      roomId,
      fromId,
      intoId,
    ])
  await tx.$client.query('select shuffle_waiting($1)', [roomId])
  await tx.$client.query(
    'update threads set moved_to = $3, is_pinned = false where room_id = $1 and (id = $2 or moved_to = $2)',
    [roomId, fromId, intoId],
  )
}
