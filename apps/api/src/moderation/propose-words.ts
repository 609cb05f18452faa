import { asMember } from '@cloakroom/database/as-member.ts'
import { clearContested } from '@cloakroom/hat-check/personal-speech.ts'
import { recordAct } from '../chain/record-act.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findToDecide } from './find-at-desk.ts'
import { markProposed } from './store.ts'

type Proposed = { roomId: string; postId: string; markdown: string; title: string | null; reason: string }

/** Proposes other words to the writer. Nobody's words are changed without them. */
export async function proposeWords(
  house: House,
  viewer: Viewer,
  { roomId, postId, markdown, title, reason }: Proposed,
): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { room, held } = await findToDecide(tx, house, viewer, { roomId, postId }, 'propose')
    if (markdown === '') throw new Refusal('words.empty')
    const strictness = room.charter.hatCheck
    // What moderation leaves as it is, of title and words, it has looked at; that it finds no hat in it is said by the desk, not by the check.
    const heading =
      title === null || title === held.title
        ? null
        : demandPersonalSpeech(title, { as: 'title', where: 'body/title', strictness })
    if (title !== null && held.title === null) throw new Refusal('malformed', { where: 'body/title' })
    await markProposed(tx, roomId, postId, {
      proposal:
        heading !== null && markdown === held.markdown
          ? clearContested(held.markdown)
          : demandPersonalSpeech(markdown, { as: 'post', where: 'body/markdown', strictness }),
      proposalTitle: heading,
      reason: demandPersonalSpeech(reason, { as: 'note', where: 'body/reason', strictness }),
    })
    await recordAct(tx, house, 'held_post.proposed', ['post', roomId, postId])
  })
}
