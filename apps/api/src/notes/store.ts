import type { Tx } from '@cloakroom/database/as-member.ts'
import { notePassages, notes, noteShares, noteThemes, noteVersions } from '@cloakroom/database/schema/notes.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { and, eq, notInArray, sql } from 'drizzle-orm'

type Which = { roomId: string; noteId: string }
type Theme = { id: string; title: PersonalSpeech; summary: PersonalSpeech }

const isNote = ({ roomId, noteId }: Which) => and(eq(notes.roomId, roomId), eq(notes.id, noteId))
const isPassage = ({ roomId, noteId }: Which, id: string) =>
  and(eq(notePassages.roomId, roomId), eq(notePassages.noteId, noteId), eq(notePassages.id, id))

export async function insertNote(tx: Tx, { roomId, noteId }: Which, title: PersonalSpeech, none: PersonalSpeech) {
  await tx
    .insert(notes)
    .values({ roomId, id: noteId, title, summary: none, state: 'draft', version: 1, shownUntil: null })
}

/** Title, summary and themes as they are now; passages of a theme that is gone go with it. */
export async function writeNote(
  tx: Tx,
  which: Which,
  { title, summary, themes }: { title: PersonalSpeech; summary: PersonalSpeech; themes: Theme[] },
): Promise<void> {
  const { roomId, noteId } = which
  await tx.update(notes).set({ title, summary }).where(isNote(which))
  const ofNote = and(eq(noteThemes.roomId, roomId), eq(noteThemes.noteId, noteId))
  const kept = themes.map(({ id }) => id)
  await tx.delete(noteThemes).where(kept.length > 0 ? and(ofNote, notInArray(noteThemes.id, kept)) : ofNote)
  for (const [place, theme] of themes.entries())
    await tx
      .insert(noteThemes)
      .values({ roomId, noteId, place, ...theme })
      .onConflictDoUpdate({
        target: [noteThemes.roomId, noteThemes.noteId, noteThemes.id],
        set: { place, title: theme.title, summary: theme.summary },
      })
}

export async function insertPassage(
  tx: Tx,
  { roomId, noteId }: Which,
  passage: { id: string; themeId: string; postId: string; words: PersonalSpeech; isAllowed: boolean },
): Promise<void> {
  await tx.insert(notePassages).values({ roomId, noteId, state: 'stands', ...passage })
}

export async function deletePassage(tx: Tx, which: Which, id: string): Promise<void> {
  await tx.delete(notePassages).where(isPassage(which, id))
}

export async function maskWords(
  tx: Tx,
  which: Which,
  id: string,
  masked: { words: PersonalSpeech; state: 'masked' | 'vetoed' },
): Promise<void> {
  await tx.update(notePassages).set(masked).where(isPassage(which, id))
}

export async function setNoteState(
  tx: Tx,
  which: Which,
  next: { state: 'draft' | 'shown' | 'sealed'; shownUntil: Date | null; version: number },
): Promise<void> {
  await tx.update(notes).set(next).where(isNote(which))
}

export async function insertVersion(
  tx: Tx,
  { roomId, noteId }: Which,
  version: number,
  sealed: { document: string; sha256: string; sealedAt: Date },
) {
  await tx.insert(noteVersions).values({ roomId, noteId, version, ...sealed })
}

export async function insertShare(
  tx: Tx,
  share: { roomId: string; noteId: string; version: number; tokenHash: string; endsOn: string },
): Promise<void> {
  await tx.insert(noteShares).values({ ...share, id: sql`gen_random_uuid()` })
}

export async function deleteShares(tx: Tx, { roomId, noteId }: Which): Promise<void> {
  await tx.delete(noteShares).where(and(eq(noteShares.roomId, roomId), eq(noteShares.noteId, noteId)))
}
