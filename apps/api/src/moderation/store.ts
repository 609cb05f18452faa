import type { Tx } from '@cloakroom/database/as-member.ts'
import { heldPosts, reports } from '@cloakroom/database/schema/posts.ts'
import { type ContestedSpeech, contestFindings, type PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { and, eq, inArray, sql } from 'drizzle-orm'

type NewHeldPost = Omit<typeof heldPosts.$inferInsert, 'state' | 'reason'>

export async function insertHeldPost(tx: Tx, held: NewHeldPost): Promise<void> {
  await tx.insert(heldPosts).values({ ...held, state: 'waiting', reason: null })
}

/**
 * The words are in the thread now, or among those that wait. No copy stays here, where withdrawing the post would not reach it. What waits for its batch begins
 * a thread that is not there yet.
 */
export async function markAccepted(tx: Tx, roomId: string, postId: string, begins: 'later' | null = null) {
  await tx
    .update(heldPosts)
    .set({ state: 'accepted', ...WORDLESS, ...(begins === 'later' ? UNTITLED : { title: null, topics: null }) })
    .where(heldPost(roomId, postId))
}

/** The words go back to their writer: those that lie here, or those that stood in the thread until now. */
export async function markReturned(
  tx: Tx,
  roomId: string,
  postId: string,
  { reason, markdown }: { reason: PersonalSpeech; markdown: string },
): Promise<void> {
  await tx
    .update(heldPosts)
    .set({ state: 'returned', reason, ...UNPROPOSED, markdown: contestFindings(markdown) })
    .where(heldPost(roomId, postId))
}

export async function markRemoved(tx: Tx, roomId: string, postId: string, reason: PersonalSpeech): Promise<void> {
  await tx
    .update(heldPosts)
    .set({ state: 'removed', reason, ...WORDLESS, ...UNTITLED })
    .where(heldPost(roomId, postId))
  await tx.execute(sql`select forget_beside(${roomId}, ${postId})`)
}

export async function markProposed(
  tx: Tx,
  roomId: string,
  postId: string,
  proposed: { reason: PersonalSpeech; proposal: PersonalSpeech; proposalTitle: PersonalSpeech | null },
): Promise<void> {
  await tx
    .update(heldPosts)
    .set({ state: 'proposed', ...proposed })
    .where(heldPost(roomId, postId))
}

/** It waits at the desk again, or for the first time since it stands in its thread. */
export async function markWaiting(tx: Tx, roomId: string, postId: string, at: Date, kind?: 'report'): Promise<void> {
  await tx
    .update(heldPosts)
    .set({ state: 'waiting', reason: null, ...UNPROPOSED, at, ...(kind && { kind }) })
    .where(heldPost(roomId, postId))
}

/** A post that stands comes to the desk. Its words stay where they are. */
export async function insertReportedPost(tx: Tx, roomId: string, postId: string, at: Date): Promise<void> {
  await tx.$client.query(
    `insert into held_posts (room_id, id, thread_id, parent_id, seat, markdown, findings, charter_version, at, kind, state)
      select room_id, id, thread_id, parent_id, seat, '', '[]', charter_version, $3, 'report', 'waiting'
      from posts where room_id = $1 and id = $2`,
    [roomId, postId, at],
  )
}

/** Said twice by the same member, it is there once. */
export async function insertReport(tx: Tx, report: typeof reports.$inferInsert): Promise<void> {
  await tx.insert(reports).values(report).onConflictDoNothing()
}

export async function markConsent(tx: Tx, roomId: string, postId: string, consent: 'none' | 'given'): Promise<void> {
  await tx.update(heldPosts).set({ consent }).where(heldPost(roomId, postId))
}

export async function markExported(tx: Tx, roomId: string, postIds: string[]): Promise<void> {
  await tx
    .update(heldPosts)
    .set({ consent: 'exported' })
    .where(and(eq(heldPosts.roomId, roomId), inArray(heldPosts.id, postIds)))
}

export async function deleteHeldPost(tx: Tx, roomId: string, postId: string): Promise<void> {
  await tx.delete(heldPosts).where(heldPost(roomId, postId))
  await tx.execute(sql`select forget_beside(${roomId}, ${postId})`)
}

const UNPROPOSED = { proposal: null, proposalTitle: null }
const WORDLESS = { markdown: contestFindings(''), findings: [], quotes: [], ...UNPROPOSED }
/** That it would have begun a thread stays known: there is none that it could be in. */
const UNTITLED = {
  title: sql<ContestedSpeech>`left(${heldPosts.title}, 0)`,
  topics: sql<string[]>`${heldPosts.topics}[1:0]`,
}

function heldPost(roomId: string, postId: string) {
  return and(eq(heldPosts.roomId, roomId), eq(heldPosts.id, postId))
}
