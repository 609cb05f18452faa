import { NoteDocument } from '@cloakroom/contract/sealed-notes.ts'
import { readAsMember, type Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import type { SealedNote } from './find-note.ts'

export type SealedRow = { document: string; sha256: string }
export type Version = { roomId: string; noteId: string; version: number }

/** A sealed version in a room where the viewer is. Refuses with not_found. */
export function findSealed(house: House, viewer: Viewer, which: Version): Promise<SealedNote> {
  return readAsMember(house.web.pool, viewer.memberId, async (tx) => {
    await findRoom(tx, viewer, which.roomId)
    return findSealedVersion(tx, which)
  })
}

/** The same in a room that was found. */
export async function findSealedVersion(tx: Tx, { roomId, noteId, version }: Version): Promise<SealedNote> {
  const { rows } = await tx.$client.query<SealedRow>(
    'select document, sha256 from note_versions where room_id = $1 and note_id = $2 and version = $3',
    [roomId, noteId, version],
  )
  return sealedFrom(rows)
}

export function sealedFrom([row]: SealedRow[]): SealedNote {
  if (!row) throw new Refusal('not_found')
  return { document: NoteDocument.parse(JSON.parse(row.document)), sha256: row.sha256 }
}
