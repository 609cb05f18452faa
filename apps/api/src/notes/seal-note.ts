import { nextGridTime } from '@cloakroom/charter/batches.ts'
import { shuffled } from './shuffled.ts'
import type { SealedNoteView } from '@cloakroom/contract/sealed-notes.ts'
import { NoteDocument } from '@cloakroom/contract/sealed-notes.ts'
import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import { present } from '../door/present.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { publish } from '../live/publish.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { documentText, sha256Of } from './document-text.ts'
import { findRegions } from '../vault/find-regions.ts'
import { type Composition, compositionBeside, compositionOf } from './composition.ts'
import { findDraft, findThemes, type NoteFacts, type ThemeFacts } from './find-note.ts'
import { maySeal } from './policy.ts'
import { presentSealed } from './present.ts'
import { insertVersion, setNoteState } from './store.ts'
import { unnamed } from './unnamed.ts'

/** Makes a document of the note that leads nowhere, and never changes it again. */
export function sealNote(
  house: House,
  viewer: Viewer,
  which: { roomId: string; noteId: string },
): Promise<SealedNoteView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, which.roomId)
    const { room, note } = await findDraft(tx, viewer, which)
    demand(maySeal(room, note, house.now()))
    const themes = await findThemes(tx, room.id, note.id)
    const passages = themes.flatMap((theme) => theme.passages.map(({ words }) => words))
    const own = [note.title, note.summary, ...themes.flatMap(({ title, summary }) => [title, summary])]
    const told = compositionOf(await findRegions(house, await findSeated(tx, room.id)))
    const document = makeDocument(note, themes, {
      now: house.now(),
      composition: compositionBeside(told, await findToldBefore(tx, room.id)),
      // Somebody may have come, or have another name, since it was written or pulled in.
      withoutName: await unnamed(tx, room, [...own, ...passages]),
    })
    if (document.summary === '' && document.themes.length === 0) throw new Refusal('words.empty')
    const text = documentText(document)
    const sha256 = sha256Of(text)
    await insertVersion(tx, which, note.version, { document: text, sha256, sealedAt: nextGridTime(house.now()) })
    await setNoteState(tx, which, { state: 'sealed', shownUntil: null, version: note.version })
    await publish(tx, room.id, 'note.changed', note.id)
    await recordAct(tx, house, 'note.sealed', ['room', room.id])
    return presentSealed({ document, sha256 })
  })
}

/** A theme of which nothing is left, because all of it was kept out, does not stand there as a heading. */
function makeDocument(
  note: NoteFacts,
  themes: ThemeFacts[],
  { now, composition, withoutName }: { now: Date; composition: Composition; withoutName: (words: string) => string },
): NoteDocument {
  const { time } = present('note')
  return NoteDocument.parse({
    format: 'note/1',
    title: withoutName(note.title),
    version: note.version,
    month: time(now),
    summary: withoutName(note.summary),
    ...composition,
    themes: themes
      .map(({ title, summary, passages }) => ({
        title: withoutName(title),
        summary: withoutName(summary),
        passages: shuffled(passages.filter(({ state }) => state !== 'vetoed')).map(({ words, at: saidAt }) => ({
          words: withoutName(words),
          month: time(saidAt),
        })),
      }))
      .filter(({ summary, passages }) => summary !== '' || passages.length > 0),
  })
}

async function findSeated(tx: Tx, roomId: string): Promise<string[]> {
  const { rows } = await tx.$client.query<{ member: string }>(
    `select member_id as member from memberships where room_id = $1 and state = 'active'`,
    [roomId],
  )
  return rows.map(({ member }) => member)
}

/** What every sealed version of every note of the room says of who took part, the latest last. */
async function findToldBefore(tx: Tx, roomId: string): Promise<Composition[]> {
  const { rows } = await tx.$client.query<{ participants: number | null; regions: number | null }>(
    `select (document::jsonb ->> 'participants')::int as participants, (document::jsonb ->> 'regions')::int as regions
      from note_versions where room_id = $1 order by sealed_at nulls first, version`,
    [roomId],
  )
  return rows.map(({ participants, regions }) => ({ participants, ...(regions !== null && { regions }) }))
}
