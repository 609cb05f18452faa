import type { NoteDraftView } from '@cloakroom/contract/notes.ts'
import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { publish } from '../live/publish.ts'
import type { FoundRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { findDraft, findNote, findThemes, type NoteFacts } from './find-note.ts'
import { presentDraft } from './present.ts'

type Which = { roomId: string; noteId: string }
type Change = (tx: Tx, found: { room: FoundRoom; note: NoteFacts }) => Promise<void>

/** What every change of a note does before and after: one at a time, told to the room, answered with the draft as it is then. */
export function changeDraft(house: House, viewer: Viewer, which: Which, change: Change): Promise<NoteDraftView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, which.roomId)
    const { room, note } = await findDraft(tx, viewer, which)
    await change(tx, { room, note })
    await publish(tx, room.id, 'note.changed', note.id)
    return presentDraft(room, await findNote(tx, which), await findThemes(tx, room.id, note.id))
  })
}
