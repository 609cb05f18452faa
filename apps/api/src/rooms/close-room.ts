import type { RoomView } from '@cloakroom/contract/rooms.ts'
import { asMember, setting } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import { forgetSpeakers } from '../door/speakers.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { closeAllPolls } from '../polls/count-and-close.ts'
import { minute } from '../posts/minute.ts'
import { forgetPages } from '../posts/read-posts.ts'
import { noteForgotten } from '../retention/note-forgotten.ts'
import { releaseAll } from '../waiting/release-all.ts'
import { findModeratedRoom } from './find-room.ts'
import { lockRoom } from './lock-room.ts'
import { mayClose } from './policy.ts'
import { presentRoom } from './present.ts'
import { forgetRoom } from './remembered-room.ts'
import { burn } from './store.ts'

/**
 * Closes the room for good, without a countdown: for a moderator who must burn it now. What waits in it comes out before, and polls are counted; nothing
 * can be published after.
 */
export async function closeRoom(house: House, viewer: Viewer, roomId: string, name: string): Promise<RoomView> {
  const closed = await asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findModeratedRoom(tx, viewer, roomId)
    demand(mayClose(room, name))
    // From here on the room is read as itself: a moderator who came late does not see all of it, and all of it closes.
    await tx.$client.query(setting('room', roomId))
    const withdrawn = await releaseAll(tx, roomId, minute(house.now()))
    await closeAllPolls(tx, house.keys, room, minute(house.now()))
    const seq = await burn(tx, roomId, house.now())
    const { before } = await recordAct(tx, house, 'room.closed', ['room', roomId])
    await noteForgotten(tx, house, [
      { what: 'room', ids: [roomId], head: before },
      ...withdrawn.map((postId) => ({ what: 'post' as const, ids: [roomId, postId], head: before })),
    ])
    return presentRoom({ ...room, state: 'closed', closesAt: null, seq })
  })
  forgetSpeakers(roomId)
  forgetRoom(roomId)
  forgetPages(roomId)
  return closed
}
