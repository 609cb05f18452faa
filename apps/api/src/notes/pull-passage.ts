import type { NoteDraftView } from '@cloakroom/contract/notes.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import { forOutside, forOutsideWithoutInstitutions } from '../door/for-outside.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findPost } from '../posts/find-post.ts'
import { wordsOfPassage } from '../posts/words-of-passage.ts'
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
}

/** Pulls words of a post into a theme, as they would leave the room. Sent again, they are there once. */
export function pullPassage(house: House, viewer: Viewer, asked: Asked): Promise<NoteDraftView> {
  return changeDraft(house, viewer, asked, async (tx, { room, note }) => {
    demand(mayAmendNote(room, note))
    const themes = await findThemes(tx, room.id, note.id)
    const post = await findPost(tx, room, asked.postId)
    if (!themes.some(({ id }) => id === asked.themeId)) throw new Refusal('not_found')
    demand(mayPull(post))
    const said = wordsOfPassage(post.markdown ?? '', asked.passage)
    if (said === null) throw new Refusal('quote.not_found_in_post')
    const known = themes.flatMap(({ passages }) => passages).find(({ id }) => id === asked.id)
    if (known && known.postId !== asked.postId) throw new Refusal('post.id_taken')
    if (known) return
    const outside = asked.keepInstitutions ? forOutside : forOutsideWithoutInstitutions
    const words = outside(said, await findNamesToLeaveOut(tx, room, said))
    const { id, themeId, postId } = asked
    await insertPassage(tx, asked, { id, themeId, postId, words: screenedBefore(words) })
  })
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
