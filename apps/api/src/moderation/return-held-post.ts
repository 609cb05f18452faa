import type { Act } from '@cloakroom/contract/chain.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { takeWordsAway } from '../posts/change-words.ts'
import { noteForgotten } from '../retention/note-forgotten.ts'
import { findToDecide } from './find-at-desk.ts'
import { itemOf } from './policy.ts'
import { markRemoved, markReturned } from './store.ts'

type Decision = { roomId: string; postId: string; reason: string }

/** Returns a post to its writer with a reason; one that was reported goes out of its thread. Which moderator gave it is not kept. */
export function returnHeldPost(house: House, viewer: Viewer, decision: Decision): Promise<void> {
  return sendAway(house, viewer, decision, 'return')
}

/** Removes a post with a reason, which its writer reads: the words are gone, at the desk and in the thread. */
export function removeHeldPost(house: House, viewer: Viewer, decision: Decision): Promise<void> {
  return sendAway(house, viewer, decision, 'remove')
}

const ACTS = { return: 'held_post.returned', remove: 'held_post.removed' } as const satisfies Record<string, Act>

async function sendAway(
  house: House,
  viewer: Viewer,
  { roomId, postId, reason: words }: Decision,
  how: 'return' | 'remove',
): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { room, held } = await findToDecide(tx, house, viewer, { roomId, postId }, how)
    const strictness = room.charter.hatCheck
    const reason = demandPersonalSpeech(words, { as: 'note', where: 'body/reason', strictness })
    if (how === 'remove') await markRemoved(tx, roomId, postId, reason)
    else await markReturned(tx, roomId, postId, { reason, markdown: held.markdown })
    const stood = itemOf(held) === 'reported'
    if (stood) await takeWordsAway(tx, { roomId, postId }, 'moderation')
    const { before } = await recordAct(tx, house, ACTS[how], ['post', roomId, postId])
    if (stood) await noteForgotten(tx, house, [{ what: 'post', ids: [roomId, postId], head: before }])
  })
}
