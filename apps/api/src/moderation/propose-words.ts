import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findToDecide } from './find-at-desk.ts'
import { markProposed } from './store.ts'

/** Proposes other words to the writer. Nobody's words are changed without them. */
export async function proposeWords(
  house: House,
  viewer: Viewer,
  { roomId, postId, markdown, reason }: { roomId: string; postId: string; markdown: string; reason: string },
): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { room } = await findToDecide(tx, house, viewer, { roomId, postId }, 'propose')
    if (markdown === '') throw new Refusal('words.empty')
    const strictness = room.charter.hatCheck
    await markProposed(tx, roomId, postId, {
      proposal: demandPersonalSpeech(markdown, { as: 'post', where: 'body/markdown', strictness }),
      reason: demandPersonalSpeech(reason, { as: 'note', where: 'body/reason', strictness }),
    })
    await recordAct(tx, house, 'held_post.proposed', ['post', roomId, postId])
  })
}
