import type { Tx } from '@cloakroom/database/as-member.ts'
import { heldPosts } from '@cloakroom/database/schema/posts.ts'
import { contestFindings, type PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { and, eq, inArray } from 'drizzle-orm'

type NewHeldPost = Omit<typeof heldPosts.$inferInsert, 'state' | 'reason'>

export async function insertHeldPost(tx: Tx, held: NewHeldPost): Promise<void> {
  await tx.insert(heldPosts).values({ ...held, state: 'waiting', reason: null })
}

/** The words are in the thread now. No copy stays here, where withdrawing the post would not reach it. */
export async function markAccepted(tx: Tx, roomId: string, postId: string): Promise<void> {
  await tx
    .update(heldPosts)
    .set({ state: 'accepted', markdown: contestFindings(''), findings: [], quotes: [] })
    .where(heldPost(roomId, postId))
}

export async function markReturned(tx: Tx, roomId: string, postId: string, reason: PersonalSpeech): Promise<void> {
  await tx.update(heldPosts).set({ state: 'returned', reason }).where(heldPost(roomId, postId))
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
}

function heldPost(roomId: string, postId: string) {
  return and(eq(heldPosts.roomId, roomId), eq(heldPosts.id, postId))
}
