import type { NoteDraftView } from '@cloakroom/contract/notes.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { changeDraft } from './change-draft.ts'
import { mayAmendNote } from './policy.ts'
import { writeNote } from './store.ts'
import { unnamed } from './unnamed.ts'

type Asked = {
  roomId: string
  noteId: string
  title: string
  summary: string
  themes: { id: string; title: string; summary: string }[]
}

/** Writes the rapporteur's own words of a note. They are checked for hats like any others: a note speaks for no institution either, and names nobody. */
export function amendNote(house: House, viewer: Viewer, asked: Asked): Promise<NoteDraftView> {
  return changeDraft(house, viewer, asked, async (tx, { room, note }) => {
    demand(mayAmendNote(room, note))
    const { title: heading, summary, themes } = asked
    const written = [heading, summary, ...themes.flatMap((theme) => [theme.title, theme.summary])]
    const withoutName = await unnamed(tx, room, written)
    const screened = (words: string, as: 'title' | 'note', where: string) =>
      demandPersonalSpeech(withoutName(words), { as, where, strictness: room.charter.hatCheck })
    await writeNote(tx, asked, {
      title: screened(heading, 'title', 'body/title'),
      summary: screened(summary, 'note', 'body/summary'),
      themes: themes.map(({ id, title, summary: about }, at) => ({
        id,
        title: screened(title, 'title', `body/themes/${at}/title`),
        summary: screened(about, 'note', `body/themes/${at}/summary`),
      })),
    })
  })
}
