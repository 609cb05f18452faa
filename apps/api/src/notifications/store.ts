import type { NotificationLevel, NotificationWays } from '@cloakroom/contract/notifications.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { notificationLevels, notificationWays, pushBrowsers } from '@cloakroom/database/schema/notifications.ts'
import { eq } from 'drizzle-orm'

export async function writeLevel(
  tx: Tx,
  { roomId, memberId, level }: { roomId: string; memberId: string; level: NotificationLevel },
): Promise<void> {
  await tx
    .insert(notificationLevels)
    .values({ roomId, memberId, level })
    .onConflictDoUpdate({ target: [notificationLevels.roomId, notificationLevels.memberId], set: { level } })
}

export async function writeWays(
  tx: Tx,
  written: NotificationWays & { memberId: string; since: Date; stopHash: string },
): Promise<void> {
  const { memberId, mail, quiet, timeZone, since, stopHash } = written
  const chosen = { mail, quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null, timeZone, since }
  await tx
    .insert(notificationWays)
    .values({ memberId, stopHash, ...chosen })
    .onConflictDoUpdate({ target: notificationWays.memberId, set: chosen })
}

/** The address of a session’s browser; another session at the same address gives way (a trigger sees to it). */
export async function writeBrowser(tx: Tx, written: typeof pushBrowsers.$inferInsert): Promise<void> {
  const { lookup, sealed } = written
  await tx
    .insert(pushBrowsers)
    .values(written)
    .onConflictDoUpdate({ target: pushBrowsers.sessionHash, set: { lookup, sealed } })
}

export async function deleteBrowser(tx: Tx, sessionHash: string): Promise<void> {
  await tx.delete(pushBrowsers).where(eq(pushBrowsers.sessionHash, sessionHash))
}

/** Something sent, as the ledger has it. */
export type Sent = { roomId: string; token: string }

/** Puts lines into the ledger. How many were not there before: whoever is told less than all of them was not the first. */
export async function insertSent(tx: Tx, sent: readonly Sent[]): Promise<number> {
  const { rowCount } = await tx.$client.query({
    name: 'insert-sent',
    text: `insert into notifications_sent (room_id, token) select * from unnest($1::uuid[], $2::uuid[]) on conflict do nothing`,
    values: [sent.map(({ roomId }) => roomId), sent.map(({ token }) => token)],
  })
  return rowCount ?? 0
}

/** What was certainly not sent may be sent again. */
export async function deleteSent(tx: Tx, sent: readonly Sent[]): Promise<void> {
  await tx.$client.query({
    name: 'delete-sent',
    text: 'delete from notifications_sent where (room_id, token) in (select * from unnest($1::uuid[], $2::uuid[]))',
    values: [sent.map(({ roomId }) => roomId), sent.map(({ token }) => token)],
  })
}

/** The last mail to the member, by which a bounce is known. */
export async function writeMessageId(tx: Tx, memberId: string, messageId: string): Promise<void> {
  await tx.update(notificationWays).set({ messageId }).where(eq(notificationWays.memberId, memberId))
}
