import { amendNote, pullPassage, sealNote, showNote, startNote } from '@cloakroom/contract/notes.ts'
import { shareNote } from '@cloakroom/contract/sealed-notes.ts'
import { asOwner } from '../digests/testing.ts'
import type { TestHouse, TestMember } from '../testing.ts'

/** Notes of a room at each step, the passages in them of one post, and the link to the sealed one. */
export type PlaceNotes = {
  noteIds: Record<'draft' | 'shown' | 'ripe' | 'sealed', string>
  draftThemeId: string
  passageIds: Record<'draft' | 'shown', string>
  noteToken: string
}

type Said = { roomId: string; postId: string; passage: string }

export async function someNotes(t: TestHouse, moderator: TestMember, said: Said): Promise<PlaceNotes> {
  const { roomId } = said
  const [draft, shown, ripe, sealed] = [
    await aNote(moderator, said),
    await aNote(moderator, said),
    await aNote(moderator, said),
    await aNote(moderator, said),
  ]
  for (const { noteId } of [shown, ripe, sealed]) await moderator.call(showNote, { params: { roomId, noteId } })
  // Whatever the clock does meanwhile, one stays open to its speakers, and two have been.
  const until = (day: string, notes: string[]) =>
    asOwner(t, 'update notes set shown_until = $1 where id = any($2)', [day, notes])
  await until('2100-01-01', [shown.noteId])
  await until('2000-01-01', [ripe.noteId, sealed.noteId])
  const params = { roomId, noteId: sealed.noteId }
  await moderator.call(sealNote, { params })
  const { token } = await moderator.call(shareNote, { params, body: { version: 1, days: 300 } })
  return {
    noteIds: { draft: draft.noteId, shown: shown.noteId, ripe: ripe.noteId, sealed: sealed.noteId },
    draftThemeId: draft.themeId,
    passageIds: { draft: draft.passageId, shown: shown.passageId },
    noteToken: token,
  }
}

async function aNote(moderator: TestMember, { roomId, postId, passage }: Said) {
  const [noteId, themeId, passageId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const params = { roomId, noteId }
  const title = 'On tariffs'
  await moderator.call(startNote, { params: { roomId }, body: { id: noteId, title } })
  const themes = [{ id: themeId, title, summary: '' }]
  await moderator.call(amendNote, { params, body: { title, summary: '', themes } })
  await moderator.call(pullPassage, { params, body: { id: passageId, themeId, postId, passage } })
  return { noteId, themeId, passageId }
}
