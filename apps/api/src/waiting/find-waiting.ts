import type { Tx } from '@cloakroom/database/as-member.ts'
import { posts } from '@cloakroom/database/schema/posts.ts'
import { waitingChanges, waitingPosts } from '@cloakroom/database/schema/waiting.ts'
import { and, eq, isNotNull, or, type SQL } from 'drizzle-orm'
import type { RoomFacts } from '../rooms/room-facts.ts'

export type WaitingPostFacts = typeof waitingPosts.$inferSelect

/** A change that waits, with the seat of the post that it is for. */
export type WaitingChangeFacts = { postId: string; threadId: string; seat: string; markdown: string | null }

/** Everything that waits in a room which was found for the viewer, in no order. */
export async function findWaitingPosts(tx: Tx, room: Pick<RoomFacts, 'id'>): Promise<WaitingPostFacts[]> {
  return tx.select().from(waitingPosts).where(eq(waitingPosts.roomId, room.id))
}

/** The post that waits under this id. */
export async function findWaitingPost(tx: Tx, room: RoomFacts, postId: string): Promise<WaitingPostFacts | null> {
  const [post] = await tx
    .select()
    .from(waitingPosts)
    .where(and(eq(waitingPosts.roomId, room.id), eq(waitingPosts.id, postId)))
  return post ?? null
}

/** The post that waits to start this thread, or that waits under this id. */
export async function findWaitingStart(
  tx: Tx,
  room: RoomFacts,
  { id, post }: { id: string; post: { id: string } },
): Promise<WaitingPostFacts | null> {
  const starts = and(eq(waitingPosts.threadId, id), isNotNull(waitingPosts.title))
  const found = await tx
    .select()
    .from(waitingPosts)
    .where(and(eq(waitingPosts.roomId, room.id), or(eq(waitingPosts.id, post.id), starts)))
  return found.find((waiting) => waiting.id === post.id) ?? found[0] ?? null
}

export async function findWaitingChanges(tx: Tx, room: Pick<RoomFacts, 'id'>): Promise<WaitingChangeFacts[]> {
  return selectChanges(tx, eq(waitingChanges.roomId, room.id))
}

/** The change that waits for this post. */
export async function findWaitingChange(tx: Tx, room: RoomFacts, postId: string): Promise<WaitingChangeFacts | null> {
  const [change] = await selectChanges(tx, and(eq(waitingChanges.roomId, room.id), eq(waitingChanges.postId, postId)))
  return change ?? null
}

function selectChanges(tx: Tx, which: SQL | undefined): Promise<WaitingChangeFacts[]> {
  const { postId, markdown } = waitingChanges
  return tx
    .select({ postId, threadId: posts.threadId, seat: posts.seat, markdown })
    .from(waitingChanges)
    .innerJoin(posts, and(eq(posts.roomId, waitingChanges.roomId), eq(posts.id, waitingChanges.postId)))
    .where(which)
}
