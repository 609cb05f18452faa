import type { Tx } from '@cloakroom/database/as-member.ts'
import { digestDeliveries } from '@cloakroom/database/schema/topics.ts'
import { and, eq } from 'drizzle-orm'
import { type Delivery, type DeliveryKey, isDelivery } from './find-delivery.ts'

/** Moves a line of the ledger on, if it stands where it should. Of all who try, one succeeds. */
export async function move(
  tx: Tx,
  key: DeliveryKey,
  { from, to }: { from: Delivery['state']; to: Delivery['state'] },
): Promise<boolean> {
  const moved = await tx
    .update(digestDeliveries)
    .set({ state: to })
    .where(and(isDelivery(key), eq(digestDeliveries.state, from)))
    .returning({ state: digestDeliveries.state })
  return moved.length === 1
}
