import type { Tx } from '@cloakroom/database/as-member.ts'
import { findDeliveriesSince } from '../digests/find-delivery.ts'
import { makeDigestAlone } from '../digests/make-digest.ts'

type Said = { roomId: string; threadId: string | null; at: Date }

/**
 * Whether something that was said at one of these times stands in a digest that was mailed to the member, or is about to be. Digests are made again to see:
 * of what they held nothing is kept.
 */
export async function isInDigest(tx: Tx, memberId: string, times: readonly Date[]): Promise<(said: Said) => boolean> {
  const earliest = Math.min(...times.map((at) => at.getTime()))
  if (!Number.isFinite(earliest)) return () => false
  const deliveries = await findDeliveriesSince(tx, memberId, new Date(earliest))
  const held: { since: Date; dueAt: Date; threads: Set<string> }[] = []
  for (const { rhythm, since, dueAt } of deliveries) {
    if (!times.some((at) => since <= at && at < dueAt)) continue
    const { sections } = await makeDigestAlone(tx, memberId, rhythm, { since, until: dueAt })
    const threads = sections.flatMap((section) => section.threads.map((one) => `${one.roomId} ${one.threadId}`))
    held.push({ since, dueAt, threads: new Set(threads) })
  }
  return ({ roomId, threadId, at }) =>
    held.some(({ since, dueAt, threads }) => since <= at && at < dueAt && threads.has(`${roomId} ${threadId}`))
}
