import type { Mark } from '@cloakroom/charter/marks.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { waitingMarks } from '@cloakroom/database/schema/marks.ts'
import { waitingBatches, waitingChanges, waitingPosts, waitingQuotes } from '@cloakroom/database/schema/waiting.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { relayAfterCommit, telling } from '../live/relay.ts'
import { tellWhereQuoted } from '../quotes/tell-where-quoted.ts'

export type NewWaitingPost = Omit<typeof waitingPosts.$inferInsert, 'title' | 'topics'> & {
  start: { title: PersonalSpeech; topics: string[] } | null
}

/** Puts a post among those that wait, at no place in particular. `since` is the time on the grid in which it came. */
export async function insertWaitingPost(tx: Tx, { start, ...post }: NewWaitingPost, since: Date): Promise<void> {
  await tx.insert(waitingPosts).values({ ...post, title: start?.title ?? null, topics: start?.topics ?? null })
  await openBatch(tx, post.roomId, since)
}

export async function insertWaitingQuotes(
  tx: Tx,
  roomId: string,
  postId: string,
  passages: { postId: string; passage: PersonalSpeech }[],
): Promise<void> {
  if (passages.length === 0) return
  await tx.insert(waitingQuotes).values(
    passages.map(({ postId: sourcePostId, passage }, position) => ({
      roomId,
      postId,
      position,
      sourcePostId,
      passage,
    })),
  )
}

/** New words for a post, or null to withdraw it. A change that waited before gives way. */
export async function replaceWaitingChange(
  tx: Tx,
  { roomId, postId, speech }: { roomId: string; postId: string; speech: PersonalSpeech | null },
  since: Date,
): Promise<void> {
  await deleteWaitingChange(tx, roomId, postId)
  await tx.insert(waitingChanges).values({ roomId, postId, markdown: speech })
  await openBatch(tx, roomId, since)
}

/** A mark for a post that stands; one that waited before gives way. */
export async function replaceWaitingMark(
  tx: Tx,
  { roomId, postId, mark }: { roomId: string; postId: string; mark: Mark | null },
  since: Date,
): Promise<void> {
  await tx.delete(waitingMarks).where(and(eq(waitingMarks.roomId, roomId), eq(waitingMarks.postId, postId)))
  await tx.insert(waitingMarks).values({ roomId, postId, mark: mark ?? 'none' })
  await openBatch(tx, roomId, since)
  await tx.execute(sql`select shuffle_beside(${roomId})`)
}

async function openBatch(tx: Tx, roomId: string, since: Date): Promise<void> {
  await tx.insert(waitingBatches).values({ roomId, lookedAt: since }).onConflictDoNothing()
}

/** A copy of the store must not tell what came after what: see the migration. Last of all writes. */
export async function shuffleWaiting(tx: Tx, roomId: string): Promise<void> {
  await tx.execute(sql`select shuffle_waiting(${roomId})`)
}

export async function deleteWaitingPost(tx: Tx, roomId: string, postId: string): Promise<void> {
  await tx.delete(waitingQuotes).where(and(eq(waitingQuotes.roomId, roomId), eq(waitingQuotes.postId, postId)))
  await tx.delete(waitingPosts).where(and(eq(waitingPosts.roomId, roomId), eq(waitingPosts.id, postId)))
  await tx.execute(sql`select forget_beside(${roomId}, ${postId})`)
}

export async function deleteWaitingChange(tx: Tx, roomId: string, postId: string): Promise<void> {
  await tx.delete(waitingChanges).where(and(eq(waitingChanges.roomId, roomId), eq(waitingChanges.postId, postId)))
}

/** When what waits in this transaction's room was looked at before; null if there is nothing to look at now. Holds the room until the commit. */
export async function lookAtBatch(tx: Tx, at: Date): Promise<Date | null> {
  const { rows } = await tx.$client.query<{ before: Date | null }>('select look_at_batch($1) as before', [at])
  return rows[0]?.before ?? null
}

/** Lets what waits come out, and tells the processes of it once that is kept. Answers the posts that were withdrawn by it. The room's row is held. */
export async function letOut(tx: Tx, roomId: string, at: Date, withWords: boolean): Promise<string[]> {
  const withdrawn = await tx
    .select({ postId: waitingChanges.postId })
    .from(waitingChanges)
    .where(and(eq(waitingChanges.roomId, roomId), isNull(waitingChanges.markdown)))
  const { rows } = await tx.$client.query<{ told: string }>(
    `select ${telling(`'at:' || $1::text || ':' || new_seq`)} from let_out($1::uuid, $2, $3) as new_seq where new_seq is not null`,
    [roomId, at, withWords],
  )
  for (const { told } of rows) relayAfterCommit(tx, told)
  await tellWhereQuoted(tx, roomId)
  return withdrawn.map(({ postId }) => postId)
}
