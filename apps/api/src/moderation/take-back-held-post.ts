import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { findHeldPost } from './find-held-post.ts'
import { mayTakeBack } from './policy.ts'
import { deleteHeldPost } from './store.ts'

/** Takes one's own held post back: its words are gone. To everybody else it is not there to take. */
export async function takeBackHeldPost(
  house: House,
  viewer: Viewer,
  { roomId, postId }: { roomId: string; postId: string },
): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    const held = await findHeldPost(tx, room, postId)
    if (held.seat !== seatFor(house.keys, room, viewer.memberId, postId)) throw new Refusal('not_found')
    demand(mayTakeBack(held))
    await deleteHeldPost(tx, roomId, postId)
  })
}
