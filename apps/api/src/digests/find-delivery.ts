import type { Tx } from '@cloakroom/database/as-member.ts'
import { digestDeliveries } from '@cloakroom/database/schema/topics.ts'
import { and, desc, eq, inArray } from 'drizzle-orm'

export type Delivery = typeof digestDeliveries.$inferSelect
/** Names one digest: whose, which, and of when. */
export type DeliveryKey = Pick<Delivery, 'memberId' | 'rhythm' | 'dueAt'>

export async function findDelivery(tx: Tx, key: DeliveryKey): Promise<Delivery | null> {
  const [found] = await tx.select().from(digestDeliveries).where(isDelivery(key))
  return found ?? null
}

export function isDelivery({ memberId, rhythm, dueAt }: DeliveryKey) {
  return and(
    eq(digestDeliveries.memberId, memberId),
    eq(digestDeliveries.rhythm, rhythm),
    eq(digestDeliveries.dueAt, dueAt),
  )
}

/** Up to when the member has been told: the last digest that is known to have been sent, or to have been empty. */
export async function findLastDigest(tx: Tx, memberId: string, rhythm: Delivery['rhythm']): Promise<Date | null> {
  const [last] = await tx
    .select({ dueAt: digestDeliveries.dueAt })
    .from(digestDeliveries)
    .where(
      and(
        eq(digestDeliveries.memberId, memberId),
        eq(digestDeliveries.rhythm, rhythm),
        inArray(digestDeliveries.state, ['sent', 'empty']),
      ),
    )
    .orderBy(desc(digestDeliveries.dueAt))
    .limit(1)
  return last?.dueAt ?? null
}
