import type { SentPostView } from '@cloakroom/contract/posts.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { clearContested } from '@cloakroom/hat-check/personal-speech.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { presentSent } from '../waiting/wait-post.ts'
import { findToDecide } from './find-at-desk.ts'
import { clearedTitle, letIn } from './let-in.ts'
import { itemOf } from './policy.ts'
import { markAccepted } from './store.ts'

/** Lets a held post in; a post that was reported stays where it stands. */
export async function acceptHeldPost(
  house: House,
  viewer: Viewer,
  which: { roomId: string; postId: string },
): Promise<SentPostView> {
  const { roomId, postId } = which
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { room, held } = await findToDecide(tx, house, viewer, which, 'accept')
    if (itemOf(held) === 'reported') await markAccepted(tx, roomId, postId)
    else await letIn(tx, house, viewer, { room, held }, clearContested(held.markdown), clearedTitle(held))
    await recordAct(tx, house, 'held_post.accepted', ['post', roomId, postId])
    return presentSent(tx, house, room, postId)
  })
}
