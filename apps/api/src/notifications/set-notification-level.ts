import type { NotificationLevel } from '@cloakroom/contract/notifications.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { writeLevel } from './store.ts'

/** Chooses what of a room reaches the member. */
export function setNotificationLevel(
  house: House,
  viewer: Viewer,
  { roomId, level }: { roomId: string; level: NotificationLevel },
): Promise<void> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    await writeLevel(tx, { roomId: room.id, memberId: viewer.memberId, level })
  })
}
