import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findModeratedRoom } from '../rooms/find-room.ts'
import { findHeldPost } from './find-held-post.ts'
import { mayDecide } from './policy.ts'
import { markReturned } from './store.ts'

/** Returns a held post to its writer with a reason. Which moderator gave it is not kept. */
export async function returnHeldPost(
  house: House,
  viewer: Viewer,
  { roomId, postId, reason }: { roomId: string; postId: string; reason: string },
): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findModeratedRoom(tx, viewer, roomId)
    const held = await findHeldPost(tx, room, postId)
    demand(mayDecide(held))
    const words = demandPersonalSpeech(reason, { as: 'note', where: 'body/reason', strictness: room.charter.hatCheck })
    await markReturned(tx, roomId, postId, words)
    await recordAct(tx, house, 'held_post.returned', ['post', roomId, postId])
  })
}
