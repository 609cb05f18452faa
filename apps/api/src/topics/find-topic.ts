import type { Tx } from '@cloakroom/database/as-member.ts'
import { topics } from '@cloakroom/database/schema/topics.ts'
import { eq } from 'drizzle-orm'
import { Refusal } from '../http/refusal.ts'

/** A topic of the network, or `not_found`. */
export async function findTopic(tx: Tx, topicId: string): Promise<typeof topics.$inferSelect> {
  const [topic] = await tx.select().from(topics).where(eq(topics.id, topicId))
  if (!topic) throw new Refusal('not_found')
  return topic
}
