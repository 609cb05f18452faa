import type { Tx } from '@cloakroom/database/as-member.ts'
import { unsealingKeys, unsealingOutcomes, unsealings } from '@cloakroom/database/schema/unsealings.ts'
import { and, eq } from 'drizzle-orm'

type New<T extends { $inferInsert: object }> = T['$inferInsert']

/** False when there is one with this id already. */
export async function insertUnsealing(
  tx: Tx,
  asked: Pick<New<typeof unsealings>, 'id' | 'reason' | 'askedAt'>,
): Promise<boolean> {
  const inserted = await tx
    .insert(unsealings)
    .values({ ...asked, state: 'asked' })
    .onConflictDoNothing()
    .returning({ id: unsealings.id })
  return inserted.length === 1
}

export async function insertKey(
  tx: Tx,
  key: Pick<
    New<typeof unsealingKeys>,
    'unsealingId' | 'memberId' | 'part' | 'madeAt' | 'since' | 'publicKey' | 'wrapped'
  >,
): Promise<void> {
  await tx.insert(unsealingKeys).values(key)
}

export async function markAgreed(tx: Tx, id: string, agreedAt: Date, ripeAt: Date): Promise<void> {
  await tx.update(unsealings).set({ state: 'agreed', agreedAt, ripeAt }).where(eq(unsealings.id, id))
}

/** The database lets go of the outcome and of all that could open it. */
export async function markStopped(tx: Tx, id: string, endedAt: Date): Promise<void> {
  await tx.update(unsealings).set({ state: 'stopped', endedAt }).where(eq(unsealings.id, id))
}

export async function markOpened(tx: Tx, id: string, openedAt: Date): Promise<void> {
  await tx.update(unsealings).set({ state: 'opened', openedAt }).where(eq(unsealings.id, id))
}

/** Both have read. */
export async function markOver(tx: Tx, id: string, endedAt: Date): Promise<void> {
  await tx.update(unsealings).set({ endedAt }).where(eq(unsealings.id, id))
}

type Key = { unsealingId: string; memberId: string }

export async function keepShare(tx: Tx, key: Key, share: Buffer): Promise<void> {
  await tx.update(unsealingKeys).set({ share }).where(isKey(key))
}

export async function markTurned(tx: Tx, key: Key, turnedAt: Date): Promise<void> {
  await tx.update(unsealingKeys).set({ turnedAt }).where(isKey(key))
}

export async function handShare(tx: Tx, key: Key, handed: Buffer): Promise<void> {
  await tx.update(unsealingKeys).set({ handed }).where(isKey(key))
}

/** Who has seen the name keeps nothing with which to see it again. */
export async function markRead(tx: Tx, key: Key, readAt: Date): Promise<void> {
  await tx.update(unsealingKeys).set({ readAt, wrapped: null, share: null, handed: null }).where(isKey(key))
}

export async function keepOutcome(tx: Tx, unsealingId: string, sealed: Buffer): Promise<void> {
  await tx.insert(unsealingOutcomes).values({ unsealingId, sealed })
}

function isKey({ unsealingId, memberId }: Key) {
  return and(eq(unsealingKeys.unsealingId, unsealingId), eq(unsealingKeys.memberId, memberId))
}
