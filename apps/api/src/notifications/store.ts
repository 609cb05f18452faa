import type { NotificationLevel } from '@cloakroom/contract/notifications.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { notificationLevels } from '@cloakroom/database/schema/notifications.ts'

export async function writeLevel(
  tx: Tx,
  { roomId, memberId, level }: { roomId: string; memberId: string; level: NotificationLevel },
): Promise<void> {
  await tx
    .insert(notificationLevels)
    .values({ roomId, memberId, level })
    .onConflictDoUpdate({ target: [notificationLevels.roomId, notificationLevels.memberId], set: { level } })
}
