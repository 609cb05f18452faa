import type { DigestTimeView, SubscriptionView } from '@cloakroom/contract/topics.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { digestTimes, subscriptions } from '@cloakroom/database/schema/topics.ts'
import { and, eq } from 'drizzle-orm'

/** Keeps when a member's digests come. What was due before `chosenAt` is not sent after. */
export async function keepTime(
  tx: Tx,
  kept: { memberId: string; unsubscribeHash: string; chosenAt: Date; time: DigestTimeView },
): Promise<void> {
  const { memberId, unsubscribeHash, chosenAt, time } = kept
  const { hour, weekday, timeZone } = time
  await tx
    .insert(digestTimes)
    .values({ memberId, unsubscribeHash, chosenAt, hour, weekday, timeZone })
    .onConflictDoUpdate({ target: digestTimes.memberId, set: { chosenAt, hour, weekday, timeZone } })
}

export async function keepSubscription(tx: Tx, memberId: string, { topicId, rhythm }: SubscriptionView): Promise<void> {
  await tx
    .insert(subscriptions)
    .values({ memberId, topicId, rhythm })
    .onConflictDoUpdate({ target: [subscriptions.memberId, subscriptions.topicId], set: { rhythm } })
}

export async function dropSubscription(tx: Tx, memberId: string, topicId: string): Promise<void> {
  await tx.delete(subscriptions).where(and(eq(subscriptions.memberId, memberId), eq(subscriptions.topicId, topicId)))
}
