import type { NoteDraftView } from '@cloakroom/contract/notes.ts'
import { readAsMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findDraft, findThemes } from './find-note.ts'
import { presentDraft } from './present.ts'

export function readNoteDraft(
  house: House,
  viewer: Viewer,
  which: { roomId: string; noteId: string },
): Promise<NoteDraftView> {
  return readAsMember(house.web.pool, viewer.memberId, async (tx) => {
    const { room, note } = await findDraft(tx, viewer, which)
    return presentDraft(room, note, await findThemes(tx, room.id, note.id))
  })
}
