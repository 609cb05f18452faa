import type { NotificationLevel, NotificationView } from '@cloakroom/contract/notifications.ts'
import { readAsMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findPollsToVoteIn } from '../polls/find-polls-to-vote-in.ts'
import { findMyRooms, type FoundRoom } from '../rooms/find-room.ts'
import { type Concerning, findConcerning } from './find-concerning.ts'
import { findLevels } from './find-levels.ts'
import { reaches } from './policy.ts'
import { presentNotification } from './present.ts'

type Notifications = {
  notifications: NotificationView[]
  levels: { roomId: string; roomName: string; level: NotificationLevel }[]
}

/** What waits for a member in their open rooms, and what they let through of each. */
export function listNotifications(house: House, viewer: Viewer): Promise<Notifications> {
  const { memberId } = viewer
  return readAsMember(house.web.pool, memberId, async (tx) => {
    const rooms = (await findMyRooms(tx, viewer)).filter(({ state }) => state === 'open')
    const levels = await findLevels(tx, memberId)
    const levelOf = ({ id }: Pick<FoundRoom, 'id'>) => levels.get(id) ?? 'everything'
    const heard = rooms.filter((room) => levelOf(room) !== 'nothing')
    const polls: Concerning[] = []
    for (const room of heard.filter((one) => reaches(levelOf(one), 'poll')))
      for (const poll of await findPollsToVoteIn(tx, house.keys, { room, memberId }, house.now()))
        polls.push({ why: 'poll', roomId: room.id, ...poll })
    const posts = await findConcerning(tx, house.keys, memberId, heard)
    const byId = new Map(heard.map((room) => [room.id, room]))
    return {
      notifications: [...polls, ...posts].flatMap((one) => {
        const room = byId.get(one.roomId)
        return room && reaches(levelOf(room), one.why) ? [presentNotification(room, one)] : []
      }),
      levels: rooms.map((room) => ({ roomId: room.id, roomName: room.name, level: levelOf(room) })),
    }
  })
}
