import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findToAnswer } from './find-at-desk.ts'
import { deleteHeldPost } from './store.ts'

/** Takes one's own post back from the desk: its words are gone. To everybody else it is not there to take. */
export async function takeBackHeldPost(
  house: House,
  viewer: Viewer,
  which: { roomId: string; postId: string },
): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    await findToAnswer(tx, house, viewer, which, 'take-back')
    await deleteHeldPost(tx, which.roomId, which.postId)
  })
}
