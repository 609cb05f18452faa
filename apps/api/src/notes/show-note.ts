import type { NoteDraftView } from '@cloakroom/contract/notes.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { changeDraft } from './change-draft.ts'
import { mayAmendNote, mayRevise } from './policy.ts'
import { setNoteState } from './store.ts'

export const SPEAKERS_HAVE_MS = 72 * 60 * 60_000
type Which = { roomId: string; noteId: string }

/** Shows the note to everybody whose words are in it. The draft stands still meanwhile. */
export function showNote(house: House, viewer: Viewer, which: Which): Promise<NoteDraftView> {
  return changeDraft(house, viewer, which, async (tx, { room, note }) => {
    demand(mayAmendNote(room, note))
    const shownUntil = new Date(house.now().getTime() + SPEAKERS_HAVE_MS)
    await setNoteState(tx, which, { state: 'shown', shownUntil, version: note.version })
  })
}

/** Back to a draft: of the same version if it was never sealed, of the next one if it was. What its speakers masked stays masked. */
export function reviseNote(house: House, viewer: Viewer, which: Which): Promise<NoteDraftView> {
  return changeDraft(house, viewer, which, async (tx, { room, note }) => {
    demand(mayRevise(room, note))
    const version = note.sealedVersion + 1
    await setNoteState(tx, which, { state: 'draft', shownUntil: null, version })
  })
}
