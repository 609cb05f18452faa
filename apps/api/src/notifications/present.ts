import type { NotificationView, NotificationWays, NotificationWaysView } from '@cloakroom/contract/notifications.ts'
import type { Desk } from '../moderation/find-desks.ts'
import type { ToLookOver } from '../notes/find-to-look-over.ts'
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

/** That words of one’s own stand in a note that one may look over. Its title is the room’s own words. */
export function presentToLookOver(
  room: Pick<RoomFacts, 'id' | 'name'>,
  { noteId, title }: ToLookOver,
): NotificationView {
  return { why: 'note', roomId: room.id, roomName: room.name, noteId, title }
}

/** How much lies on a desk, for whoever decides there: what the room itself says beside the way to its desk. */
export function presentDesk({ room, toDecide }: Desk): NotificationView | null {
  const count = toDecide.filter(({ isOnDesk }) => isOnDesk).length
  return count === 0 ? null : { why: 'decide', roomId: room.id, roomName: room.name, count }
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
