import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { Mark } from '@cloakroom/charter/marks.ts'
import type { PostView } from '@cloakroom/contract/posts.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { publish } from '../live/publish.ts'
import { writeMark } from '../quotes/write-mark.ts'
import { findRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { isTheirs } from '../rooms/my-seat.ts'
import { waitMark } from '../waiting/wait-change.ts'
import { findPost } from './find-post.ts'
import { mayEdit } from './policy.ts'
import { presentPosts } from './present-post.ts'
import { touchThreadsOf } from './store.ts'

/**
 * Says of one's own post that one is to be asked before it is quoted elsewhere, or that it is not to be quoted; or takes that off. It binds forward: what was
 * quoted before stands until the post is withdrawn. Where words wait, so does this: what is answered then is the post as the room still sees it.
 */
export function markPost(
  house: House,
  viewer: Viewer,
  { roomId, postId, mark }: { roomId: string; postId: string; mark: Mark | null },
): Promise<PostView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findRoom(tx, viewer, roomId)
    const post = await findPost(tx, room, postId)
    demand(mayEdit(room, post, isTheirs(house.keys, room, viewer.memberId, post)))
    if (wordsWait(room.charter)) await waitMark(tx, house, { room, post }, mark)
    else if (mark !== post.mark) {
      await writeMark(tx, roomId, postId, mark)
      await touchThreadsOf(tx, roomId, [postId])
      await publish(tx, roomId, 'post.edited', postId)
    }
    const [view] = await presentPosts(tx, house.keys, room, [await findPost(tx, room, postId)])
    if (!view) throw new Refusal('not_found')
    return view
  })
}
