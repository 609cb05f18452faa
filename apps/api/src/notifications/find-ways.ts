import type { NotificationWays } from '@cloakroom/contract/notifications.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { members } from '@cloakroom/database/schema/members.ts'
import { notificationWays } from '@cloakroom/database/schema/notifications.ts'
import { eq } from 'drizzle-orm'

/** By which ways a member is told that something waits. `since` is null where they have chosen none: then it is told in the house alone. */
export async function findWays(tx: Tx, memberId: string): Promise<NotificationWays & { since: Date | null }> {
  const [chosen] = await tx.select().from(notificationWays).where(eq(notificationWays.memberId, memberId))
  if (chosen) {
    const { mail, quietFrom: from, quietTo: to, timeZone, since } = chosen
    return { mail, quiet: from === null || to === null ? null : { from, to }, timeZone, since }
  }
  const [member] = await tx.select({ timeZone: members.timeZone }).from(members).where(eq(members.id, memberId))
  return { mail: false, quiet: null, timeZone: member?.timeZone ?? 'UTC', since: null }
}
