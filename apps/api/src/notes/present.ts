import type { NoteDraftView } from '@cloakroom/contract/notes.ts'
import type { SealedNoteView } from '@cloakroom/contract/sealed-notes.ts'
import { present } from '../door/present.ts'
import type { FoundRoom } from '../rooms/find-room.ts'
import type { NoteFacts, PassageFacts, SealedNote, ThemeFacts } from './find-note.ts'

type Passage = NoteDraftView['themes'][number]['passages'][number]

/** As everybody in the room sees it: what is sealed goes by the title with which it was, whatever is drafted since. */
export function presentNote(room: FoundRoom, note: NoteFacts): NoteDraftView['note'] {
  return noteTitled(note.sealedTitle ?? note.title, room, note)
}

function noteTitled(title: string, room: FoundRoom, note: NoteFacts): NoteDraftView['note'] {
  const { time } = present('room', room.charter.attribution)
  return {
    id: note.id,
    title,
    state: note.state,
    shownUntil: note.shownUntil && time(note.shownUntil),
    sealedVersion: note.sealedVersion,
  }
}

export function presentDraft(room: FoundRoom, note: NoteFacts, themes: ThemeFacts[]): NoteDraftView {
  return {
    note: noteTitled(note.title, room, note),
    summary: note.summary,
    version: note.version,
    themes: themes.map(({ id, title, summary, passages }) => ({
      id,
      title,
      summary,
      passages: passages.map(presentPassage),
    })),
  }
}

/** As it will leave: without its speaker, to the month. */
function presentPassage({ id, words, state, at }: PassageFacts): Passage {
  return state === 'stands' ? { state, id, words, month: present('note').time(at) } : { state: 'masked', id }
}

export function presentSealed({ document, sha256 }: SealedNote): SealedNoteView {
  return { document, sha256 }
}
