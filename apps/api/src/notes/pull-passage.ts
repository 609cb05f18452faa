import type { NoteDraftView } from '@cloakroom/contract/notes.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import { forOutside, forOutsideWithoutInstitutions } from '../door/for-outside.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findPost } from '../posts/find-post.ts'
import type { PostFacts } from '../posts/post-facts.ts'
import { wholeWordsOfPassage } from '../posts/words-of-passage.ts'
import { useUpApproval } from '../quotes/use-up-approval.ts'
import type { FoundRoom } from '../rooms/find-room.ts'
import { findNamesToLeaveOut } from '../takeouts/find-names-to-leave-out.ts'
import { changeDraft } from './change-draft.ts'
import { findThemes } from './find-note.ts'
import { mayAmendNote, mayPull } from './policy.ts'
import { deletePassage, insertPassage } from './store.ts'

type Asked = {
  roomId: string
  noteId: string
  id: string
  themeId: string
  postId: string
  passage: string
  keepInstitutions: boolean
  requestId?: string
}

/** Pulls words of a post into a theme, as they would leave the room, or as their writer has allowed them for this note. Sent again, they are there once. */
export function pullPassage(house: House, viewer: Viewer, asked: Asked): Promise<NoteDraftView> {
  return changeDraft(house, viewer, asked, async (tx, { room, note }) => {
    demand(mayAmendNote(room, note))
    const themes = await findThemes(tx, room.id, note.id)
    const post = await findPost(tx, room, asked.postId)
    if (!themes.some(({ id }) => id === asked.themeId)) throw new Refusal('not_found')
    const known = themes.flatMap(({ passages }) => passages).find(({ id }) => id === asked.id)
    if (known && known.postId !== asked.postId) throw new Refusal('post.id_taken')
    if (known) return
    const { id, themeId, postId, requestId } = asked
    const isAllowed = requestId !== undefined
    const words = isAllowed
      ? await useUpApproval(tx, house, room, { memberId: viewer.memberId, requestId, postId, noteId: note.id })
      : await findWordsToPull(tx, room, post, asked)
    await insertPassage(tx, asked, { id, themeId, postId, words, isAllowed })
  })
}

/** Words that may leave without anybody's being asked, without the names in them. */
async function findWordsToPull(tx: Tx, room: FoundRoom, post: PostFacts, { passage, keepInstitutions }: Asked) {
  demand(mayPull(post))
  const names = await findNamesToLeaveOut(tx, room, post.markdown ?? '')
  const said = wholeWordsOfPassage(post.markdown ?? '', passage, names)
  if (said === null) throw new Refusal('quote.not_found_in_post')
  const outside = keepInstitutions ? forOutside : forOutsideWithoutInstitutions
  return screenedBefore(outside(said, names))
}

export function dropPassage(
  house: House,
  viewer: Viewer,
  asked: { roomId: string; noteId: string; passageId: string },
): Promise<NoteDraftView> {
  return changeDraft(house, viewer, asked, async (tx, { room, note }) => {
    demand(mayAmendNote(room, note))
    await deletePassage(tx, asked, asked.passageId)
  })
}

/** Words that were checked when they were written: what was cut out of them makes no hat of them now. */
export function screenedBefore(words: string) {
  return demandPersonalSpeech(words, { as: 'note', where: 'body/passage', strictness: 'advise' })
}
