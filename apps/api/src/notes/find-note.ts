import type { NoteDocument } from '@cloakroom/contract/sealed-notes.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom, type FoundRoom } from '../rooms/find-room.ts'
import { mayDraft } from './policy.ts'

export type NoteFacts = {
  id: string
  title: string
  summary: string
  state: 'draft' | 'shown' | 'sealed'
  version: number
  shownUntil: Date | null
  /** The newest version that is sealed, 0 for none. */
  sealedVersion: number
  /** The title that it has. What is drafted for the next version may have another. */
  sealedTitle: string | null
}
export type PassageFacts = {
  id: string
  words: string
  state: 'stands' | 'masked' | 'vetoed'
  /** Its speaker allowed these words for this note. */
  isAllowed: boolean
  postId: string
  seat: string
  at: Date
}
export type ThemeFacts = { id: string; title: string; summary: string; passages: PassageFacts[] }
export type SealedNote = { document: NoteDocument; sha256: string }

type NoteRow = Omit<NoteFacts, 'shownUntil' | 'sealedVersion' | 'sealedTitle'> & {
  shown_until: Date | null
  sealed_version: number | null
  sealed_title: string | null
}

const NOTES = `select n.id, n.title, n.summary, n.state, n.version, n.shown_until, v.version as sealed_version, v.title as sealed_title
  from notes n left join lateral (
    select v.version, v.document::jsonb ->> 'title' as title from note_versions v
      where v.room_id = n.room_id and v.note_id = n.id order by v.version desc limit 1) v on true
  where n.room_id = $1::uuid`

/** The notes of a room that was found for the viewer. */
export async function findNotes(tx: Tx, roomId: string): Promise<NoteFacts[]> {
  const { rows } = await tx.$client.query<NoteRow>(`${NOTES} order by n.id`, [roomId])
  return rows.map(noteFrom)
}

/** The note and its room, for those who may draft it. Refuses with not_found. */
export async function findDraft(
  tx: Tx,
  viewer: Viewer,
  which: { roomId: string; noteId: string },
): Promise<{ room: FoundRoom; note: NoteFacts }> {
  const room = await findRoom(tx, viewer, which.roomId)
  if (!mayDraft(room)) throw new Refusal('not_found')
  return { room, note: await findNote(tx, which) }
}

/** A note of a room that was found for the viewer. Refuses with not_found. */
export async function findNote(tx: Tx, { roomId, noteId }: { roomId: string; noteId: string }): Promise<NoteFacts> {
  const { rows } = await tx.$client.query<NoteRow>(`${NOTES} and n.id = $2::uuid`, [roomId, noteId])
  const [row] = rows
  if (!row) throw new Refusal('not_found')
  return noteFrom(row)
}

/** Its themes in their order; the passages of each by their ids, which are random. */
export async function findThemes(tx: Tx, roomId: string, noteId: string): Promise<ThemeFacts[]> {
  const themes = await tx.$client.query<Omit<ThemeFacts, 'passages'>>(
    'select id, title, summary from note_themes where room_id = $1 and note_id = $2 order by place',
    [roomId, noteId],
  )
  const passages = await tx.$client.query<PassageFacts & { themeId: string }>(
    `select q.id, q.theme_id as "themeId", q.words, q.state, q.is_allowed as "isAllowed", q.post_id as "postId", p.seat, p.at
      from note_passages q join posts p on p.room_id = q.room_id and p.id = q.post_id
      where q.room_id = $1 and q.note_id = $2 order by q.id`,
    [roomId, noteId],
  )
  const byTheme = Map.groupBy(passages.rows, ({ themeId }) => themeId)
  return themes.rows.map((theme) => ({ ...theme, passages: byTheme.get(theme.id) ?? [] }))
}

function noteFrom({ shown_until, sealed_version, sealed_title, ...note }: NoteRow): NoteFacts {
  return { ...note, shownUntil: shown_until, sealedVersion: sealed_version ?? 0, sealedTitle: sealed_title }
}
