import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { PostView } from '@cloakroom/contract/posts.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { lockWhereQuoted } from '../quotes/tell-where-quoted.ts'
import { findChainHead, noteForgotten } from '../retention/note-forgotten.ts'
import { findRoom } from '../rooms/find-room.ts'
import { isTheirs } from '../rooms/my-seat.ts'
import { waitWithdrawal } from '../waiting/wait-change.ts'
import { takeWordsAway } from './change-words.ts'
import { findPost } from './find-post.ts'
import { mayWithdraw } from './policy.ts'
import { presentPosts } from './present-post.ts'

/** Withdraws one's own post: its words, earlier versions and every quote of it are gone; its place stays. Where words wait, it does so at the next half hour. */
export function withdrawPost(
  house: House,
  viewer: Viewer,
  { roomId, postId }: { roomId: string; postId: string },
): Promise<PostView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockWhereQuoted(tx, roomId, postId)
    const room = await findRoom(tx, viewer, roomId)
    const post = await findPost(tx, room, postId)
    demand(mayWithdraw(room, isTheirs(house.keys, room, viewer.memberId, post)))
    if (post.markdown !== null && wordsWait(room.charter)) await waitWithdrawal(tx, house, { room, post })
    else if (post.markdown !== null) {
      await takeWordsAway(tx, { roomId, postId }, 'writer')
      await noteForgotten(tx, house, [{ what: 'post', ids: [roomId, postId], head: await findChainHead(tx) }])
    }
    const [view] = await presentPosts(tx, house.keys, room, [await findPost(tx, room, postId)])
    if (!view) throw new Refusal('not_found')
    return view
  })
}
