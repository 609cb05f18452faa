import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { SentPostView } from '@cloakroom/contract/posts.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { changeWords } from '../posts/change-words.ts'
import { findPost } from '../posts/find-post.ts'
import { findStrictness } from '../posts/find-strictness.ts'
import { mayReplyTo } from '../posts/policy.ts'
import { mayChange } from '../rooms/policy.ts'
import { waitEdit } from '../waiting/wait-change.ts'
import { presentSent } from '../waiting/wait-post.ts'
import { deskTime } from './desk-time.ts'
import { findToAnswer } from './find-at-desk.ts'
import { clearedTitle, letIn } from './let-in.ts'
import { itemOf } from './policy.ts'
import { markAccepted, markWaiting } from './store.ts'

type Which = { roomId: string; postId: string }

/** The writer agrees: the post stands in the words that moderation proposed. Where words wait, these do. */
export async function agreeToWords(house: House, viewer: Viewer, which: Which): Promise<SentPostView> {
  const { roomId, postId } = which
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { room, held } = await findToAnswer(tx, house, viewer, which, 'agree')
    demand(mayChange(room))
    const { proposal } = held
    if (proposal === null) throw new Refusal('held.decided_already')
    if (itemOf(held) === 'reported') {
      const post = await findPost(tx, room, postId)
      demand(mayReplyTo(post))
      if (wordsWait(room.charter))
        await waitEdit(tx, house, { room, post, own: [], strictness: await findStrictness(tx, room, postId) }, proposal)
      else await changeWords(tx, which, proposal, house.now())
      await markAccepted(tx, roomId, postId)
    } else await letIn(tx, house, viewer, { room, held }, proposal, held.proposalTitle ?? clearedTitle(held))
    return presentSent(tx, house, room, postId)
  })
}

/** The writer declines: the post is at the desk again as it was. */
export async function declineWords(house: House, viewer: Viewer, which: Which): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { room } = await findToAnswer(tx, house, viewer, which, 'decline')
    demand(mayChange(room))
    await markWaiting(tx, which.roomId, which.postId, deskTime(room, house.now()))
  })
}
