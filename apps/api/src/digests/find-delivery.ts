import type { Tx } from '@cloakroom/database/as-member.ts'
import { digestDeliveries } from '@cloakroom/database/schema/topics.ts'
import { and, desc, eq, gt, inArray, isNotNull } from 'drizzle-orm'
import { Refusal } from '../http/refusal.ts'
import type { Reading } from './find-reading.ts'

export type Delivery = typeof digestDeliveries.$inferSelect
/** Names one digest: whose, which, and of when. */
export type DeliveryKey = Pick<Delivery, 'memberId' | 'rhythm' | 'dueAt'>

/** A digest in the ledger, and what it is to be made from, read at one moment as its reader. */
export type FoundDelivery = Pick<Delivery, 'memberId' | 'rhythm' | 'dueAt' | 'since' | 'state' | 'messageId'> &
  Reading & {
    /** Changes with anything of the reading. */
    mark: string
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

/** The digests of a member, of whatever rhythm, that tell of what was said at this time or after it: those that were sent, and those that are about to be. */
export function findDeliveriesSince(tx: Tx, memberId: string, at: Date): Promise<Delivery[]> {
  return tx
    .select()
    .from(digestDeliveries)
    .where(
      and(
        eq(digestDeliveries.memberId, memberId),
        gt(digestDeliveries.dueAt, at),
        inArray(digestDeliveries.state, ['due', 'sending', 'sent']),
      ),
    )
}

const MOST_AT_ONCE = 50

/** What was sent to a member, latest first, under the random id that its mail had. */
export async function findSentDigests(
  tx: Tx,
  memberId: string,
): Promise<{ id: string; rhythm: Delivery['rhythm']; dueAt: Date }[]> {
  const found = await tx
    .select({ id: digestDeliveries.messageId, rhythm: digestDeliveries.rhythm, dueAt: digestDeliveries.dueAt })
    .from(digestDeliveries)
    .where(and(eq(digestDeliveries.memberId, memberId), isKept))
    .orderBy(desc(digestDeliveries.dueAt), digestDeliveries.rhythm)
  let atOnce = 0
  return found.flatMap(({ id, rhythm, dueAt }) =>
    id === null || (rhythm === 'at_once' && ++atOnce > MOST_AT_ONCE) ? [] : [{ id, rhythm, dueAt }],
  )
}

/** One of them, or `not_found`. */
export async function findSentDigest(tx: Tx, memberId: string, digestId: string): Promise<Delivery> {
  const [found] = await tx
    .select()
    .from(digestDeliveries)
    .where(and(eq(digestDeliveries.memberId, memberId), eq(digestDeliveries.messageId, digestId), isKept))
  if (!found) throw new Refusal('not_found')
  return found
}

/** Sent as far as anybody knows, and by a house that wrote down what it followed. */
const isKept = and(inArray(digestDeliveries.state, ['sending', 'sent']), isNotNull(digestDeliveries.followed))
