import type { NotificationLevel, NotificationView } from '@cloakroom/contract/notifications.ts'
import { readAsMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findWaiting } from './find-waiting.ts'
import { presentDesk, presentNotification, presentToLookOver } from './present.ts'

type Notifications = {
  notifications: NotificationView[]
  levels: { roomId: string; roomName: string; level: NotificationLevel }[]
}

/** What waits for a member in their open rooms, and what they let through of each. */
export function listNotifications(house: House, { memberId }: Viewer): Promise<Notifications> {
  return readAsMember(house.web.pool, memberId, async (tx) => {
    const { concerning, desks, notes, levels } = await findWaiting(tx, house, memberId)
    return {
      notifications: [
        ...desks.flatMap((desk) => presentDesk(desk) ?? []),
        ...notes.map((one) => presentToLookOver(one.room, one)),
        ...concerning.map((one) => presentNotification(one.room, one)),
      ],
      levels: levels.map(({ room, level }) => ({ roomId: room.id, roomName: room.name, level })),
    }
  })
}
