import type { Tx } from '@cloakroom/database/as-member.ts'
import { threads } from '@cloakroom/database/schema/threads.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { and, eq, sql } from 'drizzle-orm'

/** A thread without posts yet; the first one is placed in the same transaction. */
export async function insertThread(
  tx: Tx,
  { roomId, id, title, topics, at }: { roomId: string; id: string; title: PersonalSpeech; topics: string[]; at: Date },
): Promise<void> {
  const unique = [...new Set(topics)]
  await tx
    .insert(threads)
    .values({ roomId, id, title, topics: unique, postCount: 0, version: 0, latestAt: at, latestSeq: 0 })
}

export async function setTopics(
  tx: Tx,
  { roomId, threadId }: { roomId: string; threadId: string },
  topics: string[],
): Promise<void> {
  await tx
    .update(threads)
    .set({ topics, version: sql`${threads.version} + 1` })
    .where(and(eq(threads.roomId, roomId), eq(threads.id, threadId)))
}
