import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findChainHead, noteForgotten } from '../retention/note-forgotten.ts'
import { findRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { findWaitingChange, findWaitingPost } from './find-waiting.ts'
import { deleteWaitingChange, deleteWaitingPost } from './store.ts'

type Which = { roomId: string; postId: string }

/** Takes back one's own words while they wait: a post, an edit, a withdrawal. What is out already, or another's, is not there to take. */
export async function takeBackWaiting(house: House, viewer: Viewer, { roomId, postId }: Which): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findRoom(tx, viewer, roomId)
    const post = await findWaitingPost(tx, room, postId)
    const waiting = post ?? (await findWaitingChange(tx, room, postId))
    if (waiting?.seat !== seatFor(house.keys, room, viewer.memberId, postId)) throw new Refusal('not_found')
    await deleteWaitingPost(tx, roomId, postId)
    await deleteWaitingChange(tx, roomId, postId)
    // No older copy of the database may let out what its writer has taken back.
    const ids = [roomId, postId, 'waiting']
    if (post) await noteForgotten(tx, house, [{ what: 'post', ids, head: await findChainHead(tx) }])
  })
}
