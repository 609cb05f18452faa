import type { NoteDraftView } from '@cloakroom/contract/notes.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { publish } from '../live/publish.ts'
import { findRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { mayChange } from '../rooms/policy.ts'
import { findNote, findNotes, findThemes } from './find-note.ts'
import { mayDraft } from './policy.ts'
import { presentDraft } from './present.ts'
import { insertNote } from './store.ts'
import { unnamed } from './unnamed.ts'

type Asked = { roomId: string; id: string; title: string }

/** Begins a note. Sent again with the same title, it is there once. */
export function startNote(house: House, viewer: Viewer, { roomId, id, title: asked }: Asked): Promise<NoteDraftView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findRoom(tx, viewer, roomId)
    if (!mayDraft(room)) throw new Refusal('not_found')
    demand(mayChange(room))
    const title = (await unnamed(tx, room, [asked]))(asked)
    const known = (await findNotes(tx, roomId)).find((note) => note.id === id)
    if (known && known.title !== title) throw new Refusal('post.id_taken')
    if (!known) {
      const strictness = room.charter.hatCheck
      const nothing = demandPersonalSpeech('', { as: 'note', where: 'body/title', strictness })
      const speech = demandPersonalSpeech(title, { as: 'title', where: 'body/title', strictness })
      await insertNote(tx, { roomId, noteId: id }, speech, nothing)
      await publish(tx, roomId, 'note.changed', id)
    }
    const note = await findNote(tx, { roomId, noteId: id })
    return presentDraft(room, note, await findThemes(tx, roomId, id))
  })
}
