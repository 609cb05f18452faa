import { wordsWait } from '@cloakroom/charter/batches.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import { present } from '../door/present.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { publish } from '../live/publish.ts'
import { findRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { closesEarlyAt } from './closing-time.ts'
import { findPoll } from './find-poll.ts'
import { mayClosePoll } from './policy.ts'
import { setClosesEarly, setClosing } from './store.ts'

/**
 * Lets a poll close before its time: at the next full or half hour, and everybody is told so that they can still vote. Where words wait it is the end of the
 * quarter of the day, and nobody is told, for that would tell when whoever asked it was here.
 */
export function closePoll(
  house: House,
  viewer: Viewer,
  { roomId, postId }: { roomId: string; postId: string },
): Promise<{ closesAt: string }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findRoom(tx, viewer, roomId)
    const poll = await findPoll(tx, house.keys, { room, memberId: viewer.memberId }, postId)
    const now = house.now()
    demand(mayClosePoll(room, poll, now))
    const doWait = wordsWait(room.charter)
    const early = closesEarlyAt(now, doWait)
    const isEarlier = early < poll.closesAt
    if (isEarlier && doWait) await setClosesEarly(tx, { roomId, postId })
    else if (isEarlier) {
      await setClosing(tx, { roomId, postId }, early)
      await publish(tx, roomId, 'poll.changed', postId)
    }
    if (!poll.isMine) await recordAct(tx, house, 'poll.closed', ['post', roomId, postId])
    return { closesAt: present('room', room.charter.attribution).time(isEarlier ? early : poll.closesAt) }
  })
}
