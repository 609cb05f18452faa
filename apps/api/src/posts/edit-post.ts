import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { PostView } from '@cloakroom/contract/posts.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { demandMentions } from '../mentions/demand-mentions.ts'
import { findSilence } from '../order/find-silence.ts'
import { mayBreakSilence, mayWriteInThread } from '../order/policy.ts'
import { demandAccepted } from '../rooms/acceptance.ts'
import { findRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { isTheirs } from '../rooms/my-seat.ts'
import { findThread } from '../threads/find-thread.ts'
import { findOwnInstitutions } from '../vault/find-own-institutions.ts'
import { waitEdit } from '../waiting/wait-change.ts'
import { changeWords } from './change-words.ts'
import { findPost } from './find-post.ts'
import { findStrictness } from './find-strictness.ts'
import { mayEdit, mayReplace } from './policy.ts'
import { presentPosts } from './present-post.ts'

/**
 * Changes the words of one's own post. What stood before is kept for the room to read; the same words again change nothing.
 * Posts that quote it look different as well: a quote says whether it still stands as it was written. Where words wait, so do these: what
 * is answered then is the post as the room still sees it.
 */
export async function editPost(
  house: House,
  viewer: Viewer,
  { roomId, postId, markdown, was }: { roomId: string; postId: string; markdown: string; was?: string | undefined },
): Promise<PostView> {
  const own = await findOwnInstitutions(house, viewer.memberId)
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findRoom(tx, viewer, roomId)
    const post = await findPost(tx, room, postId)
    demand(mayEdit(room, post, isTheirs(house.keys, room, viewer.memberId, post)))
    demand(mayReplace(post, { markdown, was }))
    await demandAccepted(tx, house.keys, viewer.memberId, room)
    demand(mayBreakSilence(await findSilence(tx, house, room, viewer.memberId)))
    const { thread } = await findThread(tx, viewer.memberId, { roomId, threadId: post.threadId })
    demand(mayWriteInThread(thread))
    const strictness = await findStrictness(tx, room, postId)
    if (markdown === '') throw new Refusal('words.empty')
    await demandMentions(tx, house, room, { markdown, before: post.markdown })
    if (wordsWait(room.charter)) await waitEdit(tx, house, { room, post, own, strictness }, markdown)
    else if (markdown !== post.markdown) {
      const speech = demandPersonalSpeech(markdown, { as: 'post', where: 'body/markdown', strictness, own })
      await changeWords(tx, { roomId, postId }, speech, house.now())
    }
    const [view] = await presentPosts(tx, house.keys, room, [await findPost(tx, room, postId)])
    if (!view) throw new Refusal('not_found')
    return view
  })
}
