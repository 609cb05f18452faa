import {
  amendNote,
  listNotes,
  maskPassage,
  pullPassage,
  sealNote,
  showNote,
  startNote,
} from '@cloakroom/contract/notes.ts'
import { NOTE_FORMS, readNoteAs, shareNote } from '@cloakroom/contract/sealed-notes.ts'
import type { Debate } from './debate.ts'
import { know, newWord, person, ROOMS, room, type World } from './world.ts'

const SPEAKERS_HAVE_MS = 72 * 60 * 60_000

/** In every room whose words may leave, the moderator drafts a note of what was said and shows it to the speakers; one of them masks a word. */
export async function draftNotes(world: World, debates: Debate[]): Promise<string[]> {
  const drafted: string[] = []
  for (const { roomId, posts, words, spoken } of debates) {
    const name = Object.keys(ROOMS).find((one) => room(world, one) === roomId) ?? ''
    const { moderator, quoting } = ROOMS[name]!
    if (quoting !== 'free') continue
    const noteId = know(world, 'noteId', crypto.randomUUID())
    const themeId = crypto.randomUUID()
    const params = { roomId, noteId }
    const by = person(world, moderator)
    const title = `On ${newWord(world, 'taken-out-words', moderator, roomId)}`
    await by.call(startNote, { params: { roomId }, body: { id: noteId, title } })
    const summary = `What ${newWord(world, 'taken-out-words', moderator, roomId)} does.`
    await by.call(amendNote, { params, body: { title, summary, themes: [{ id: themeId, title, summary }] } })
    const id = know(world, 'passageId', crypto.randomUUID())
    const passage = `how ${words.get(moderator)} changes a place${spoken}`
    await by.call(pullPassage, { params, body: { id, themeId, postId: posts.get(moderator)!, passage } })
    await by.call(showNote, { params })
    await by.call(listNotes, { params: { roomId } })
    await by.call(maskPassage, { params: { ...params, passageId: id }, body: { words: 'changes' } })
    drafted.push(noteId)
  }
  return drafted
}

/** When the speakers have had their time the notes are sealed, read in every form, and shared by a link. */
export async function sealNotes(world: World, debates: Debate[], drafted: string[]): Promise<void> {
  world.t.clock.advance(SPEAKERS_HAVE_MS)
  for (const { roomId, posts } of debates) {
    const [moderator = ''] = posts.keys()
    const by = person(world, moderator)
    const { notes } = await by.call(listNotes, { params: { roomId } })
    for (const { id: noteId } of notes.filter(({ id }) => drafted.includes(id))) {
      const params = { roomId, noteId }
      await by.call(sealNote, { params })
      for (const form of NOTE_FORMS) await by.call(readNoteAs, { params, query: { version: 1, form } })
      const { token } = await by.call(shareNote, { params, body: { version: 1, days: 300 } })
      know(world, 'token', token)
    }
  }
}
