import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { SentPostView } from '@cloakroom/contract/posts.ts'
import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import { clearContested } from '@cloakroom/hat-check/personal-speech.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findPost, findPosts } from '../posts/find-post.ts'
import { placePost } from '../posts/place-post.ts'
import { mayReplyTo } from '../posts/policy.ts'
import { attachScreened } from '../quotes/attach-quotes.ts'
import { findModeratedRoom, type FoundRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { mayChange } from '../rooms/policy.ts'
import { findWaitingPost } from '../waiting/find-waiting.ts'
import { keepWaiting, presentSent } from '../waiting/wait-post.ts'
import { findHeldPost, type HeldPostFacts } from './find-held-post.ts'
import { mayDecide } from './policy.ts'
import { markAccepted } from './store.ts'

/** Lets a held post into its thread, or into the batch that waits, under the charter it was written under. */
export async function acceptHeldPost(
  house: House,
  viewer: Viewer,
  { roomId, postId }: { roomId: string; postId: string },
): Promise<SentPostView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findModeratedRoom(tx, viewer, roomId)
    const held = await findHeldPost(tx, room, postId)
    demand(mayDecide(held))
    demand(mayChange(room))
    await demandFreePlace(tx, room, held)
    await markAccepted(tx, roomId, postId)
    const { id, threadId, parentId, seat, charterVersion } = held
    const speech = clearContested(held.markdown)
    const post = { roomId, threadId, id, parentId, seat, charterVersion }
    if (wordsWait(room.charter)) await keepWaiting(tx, house, { ...post, markdown: speech, start: null }, held.quotes)
    else {
      await placePost(tx, viewer.memberId, { ...post, speech, at: house.now() })
      await attachScreened(tx, roomId, id, held.quotes)
    }
    await recordAct(tx, house, 'held_post.accepted', ['post', roomId, id])
    return presentSent(tx, house, room, id)
  })
}

/** What it answers must still stand; and its writer may have sent other words under the same id, past the desk, meanwhile. */
async function demandFreePlace(tx: Tx, room: FoundRoom, { id, parentId }: HeldPostFacts): Promise<void> {
  if (parentId !== null) demand(mayReplyTo(await findPost(tx, room, parentId)))
  const isThere = (await findPosts(tx, room.id, [id])).length > 0
  if (isThere || (await findWaitingPost(tx, room, id))) throw new Refusal('held.decided_already')
}
