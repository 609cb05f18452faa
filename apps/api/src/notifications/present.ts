import type { NotificationView, NotificationWays, NotificationWaysView } from '@cloakroom/contract/notifications.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { Browser } from './find-browsers.ts'
import type { Concerning } from './find-concerning.ts'

/** That something waits and where, for whoever reads there anyway: not who said it, nor what, nor when. */
export function presentNotification(
  room: Pick<RoomFacts, 'id' | 'name'>,
  { why, threadId, title, postId }: Concerning,
): NotificationView {
  return { why, roomId: room.id, roomName: room.name, threadId, title, postId }
}

/** One’s own choice, for oneself; of one’s other browsers only how many there are. */
export function presentWays(
  { mail, quiet, timeZone }: NotificationWays,
  given: {
    address: NotificationWaysView['address']
    browsers: readonly Pick<Browser, 'sessionHash'>[]
    sessionHash: string
    pushKey: string
  },
): NotificationWaysView {
  const others = given.browsers.filter(({ sessionHash }) => sessionHash !== given.sessionHash).length
  const push = { key: given.pushKey, isOn: given.browsers.length > others, elsewhere: others }
  return { mail, quiet, timeZone, address: given.address, push }
}
