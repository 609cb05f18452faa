import type { NotificationView, NotificationWays, NotificationWaysView } from '@cloakroom/contract/notifications.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { Concerning } from './find-concerning.ts'

/** That something waits and where, for whoever reads there anyway: not who said it, nor what, nor when. */
export function presentNotification(
  room: Pick<RoomFacts, 'id' | 'name'>,
  { why, threadId, title, postId }: Concerning,
): NotificationView {
  return { why, roomId: room.id, roomName: room.name, threadId, title, postId }
}

/** One’s own choice, for oneself. */
export function presentWays(
  { mail, quiet, timeZone }: NotificationWays,
  address: NotificationWaysView['address'],
): NotificationWaysView {
  return { mail, quiet, timeZone, address }
}
