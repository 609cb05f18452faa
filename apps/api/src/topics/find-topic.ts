import type { Tx } from '@cloakroom/database/as-member.ts'
import { topics } from '@cloakroom/database/schema/topics.ts'
import { asc, eq } from 'drizzle-orm'
import { Refusal } from '../http/refusal.ts'

export type TopicFacts = typeof topics.$inferSelect

/** A topic of the network, retired or not, or `not_found`. */
export async function findTopic(tx: Tx, topicId: string): Promise<TopicFacts> {
  const [topic] = await tx.select().from(topics).where(eq(topics.id, topicId))
  if (!topic) throw new Refusal('not_found')
  return topic
}

/** The whole tree, from top to bottom. */
export function findTopics(tx: Tx): Promise<TopicFacts[]> {
  return tx.select().from(topics).orderBy(asc(topics.position))
}

/** The same for whoever is about to change it: until the commit nobody else does. */
export async function findTopicsToKeep(tx: Tx): Promise<TopicFacts[]> {
  await tx.$client.query("select pg_advisory_xact_lock(hashtext('topics'))")
  return findTopics(tx)
}

/** One of those that were found, or `not_found`. */
export function topicAmong(tree: readonly TopicFacts[], topicId: string): TopicFacts {
  const topic = tree.find(({ id }) => id === topicId)
  if (!topic) throw new Refusal('not_found')
  return topic
}
