import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { findHeldPost } from './find-held-post.ts'
import { mayTakeConsentBack } from './policy.ts'
import { markConsent } from './store.ts'

/** One's words shall not become a test case after all. To everybody else there is nothing to take back. */
export async function takeConsentBack(
  house: House,
  viewer: Viewer,
  { roomId, postId }: { roomId: string; postId: string },
): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    const held = await findHeldPost(tx, room, postId)
    if (held.seat !== seatFor(house.keys, room, viewer.memberId, postId)) throw new Refusal('not_found')
    demand(mayTakeConsentBack(held))
    await markConsent(tx, roomId, postId, 'none')
  })
}
