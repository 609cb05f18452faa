import type { SubscriptionView } from '@cloakroom/contract/topics.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { subscriptions, topics } from '@cloakroom/database/schema/topics.ts'
import { asc, eq } from 'drizzle-orm'

/** The topics that a member follows, in the order of the network. */
export function findSubscriptions(tx: Tx, memberId: string): Promise<SubscriptionView[]> {
  return tx
    .select({ topicId: subscriptions.topicId, rhythm: subscriptions.rhythm })
    .from(subscriptions)
    .innerJoin(topics, eq(topics.id, subscriptions.topicId))
    .where(eq(subscriptions.memberId, memberId))
    .orderBy(asc(topics.position))
}
