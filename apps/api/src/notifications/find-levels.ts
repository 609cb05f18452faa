import type { NotificationLevel } from '@cloakroom/contract/notifications.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { notificationLevels } from '@cloakroom/database/schema/notifications.ts'
import { eq } from 'drizzle-orm'

/** What a member has chosen, by room. Where nothing was chosen, everything reaches them. */
export async function findLevels(tx: Tx, memberId: string): Promise<ReadonlyMap<string, NotificationLevel>> {
  const rows = await tx.select().from(notificationLevels).where(eq(notificationLevels.memberId, memberId))
  return new Map(rows.map(({ roomId, level }) => [roomId, level]))
}
