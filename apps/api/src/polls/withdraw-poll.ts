import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { publish } from '../live/publish.ts'
import { findRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { findPoll } from './find-poll.ts'
import { mayWithdrawPoll } from './policy.ts'
import { blankPoll } from './store.ts'

/** Withdraws one's own poll before it closes: its words and its ballots are gone, uncounted. One that is not out yet leaves no trace. */
export function withdrawPoll(
  house: House,
  viewer: Viewer,
  { roomId, postId }: { roomId: string; postId: string },
): Promise<void> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findRoom(tx, viewer, roomId)
    const poll = await findPoll(tx, house.keys, { room, memberId: viewer.memberId }, postId)
    demand(mayWithdrawPoll(room, poll, house.now()))
    await blankPoll(tx, { roomId, postId })
    if (poll.state !== 'waiting') await publish(tx, roomId, 'poll.changed', postId)
  })
}
