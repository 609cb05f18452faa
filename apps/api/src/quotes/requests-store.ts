import type { Tx } from '@cloakroom/database/as-member.ts'
import { quoteRequests } from '@cloakroom/database/schema/quote-requests.ts'
import { and, eq, inArray } from 'drizzle-orm'

type Request = typeof quoteRequests.$inferInsert
type Which = { roomId: string; requestId: string }

const isRequest = ({ roomId, requestId }: Which) =>
  and(eq(quoteRequests.roomId, roomId), eq(quoteRequests.id, requestId))

/** Asked again under the same id, it is there once. */
export async function insertRequest(tx: Tx, request: Request): Promise<void> {
  await tx.insert(quoteRequests).values(request).onConflictDoNothing()
}

export async function writeAnswer(
  tx: Tx,
  which: Which,
  answer: Pick<Request, 'state' | 'words' | 'lapsesOn'> & { named: Buffer | null },
): Promise<void> {
  await tx.update(quoteRequests).set(answer).where(isRequest(which))
}

export async function deleteRequest(tx: Tx, which: Which): Promise<void> {
  await tx.delete(quoteRequests).where(isRequest(which))
}

/** Whoever asked has seen the answers to these. */
export async function markTold(tx: Tx, roomId: string, ids: string[]): Promise<void> {
  await tx
    .update(quoteRequests)
    .set({ isTold: true })
    .where(and(eq(quoteRequests.roomId, roomId), inArray(quoteRequests.id, ids)))
}
