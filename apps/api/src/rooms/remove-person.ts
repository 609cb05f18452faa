import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { notify } from '../live/publish.ts'
import { noteForgotten } from '../retention/note-forgotten.ts'
import { countModerators, findPerson } from './find-person.ts'
import { findModeratedRoom, findRoom, type FoundRoom } from './find-room.ts'
import { lockRoom } from './lock-room.ts'
import { mayGo } from './policy.ts'
import { endSeat } from './store.ts'

/** Removes a person, at once: every process shuts their sockets as soon as this is committed. */
export async function removePerson(house: House, viewer: Viewer, roomId: string, memberId: string): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findModeratedRoom(tx, viewer, roomId)
    const person = await findPerson(tx, room, memberId)
    await goOut(tx, room, memberId, person.role, 'removed')
    const { before } = await recordAct(tx, house, 'person.removed', ['person', roomId, memberId])
    await noteForgotten(tx, house, [{ what: 'seat', ids: [roomId, memberId], head: before }])
  })
}

/** Leaves the room. One's words stay, under the name they had. */
export async function leaveRoom(house: House, viewer: Viewer, roomId: string): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findRoom(tx, viewer, roomId)
    await goOut(tx, room, viewer.memberId, room.role, 'left')
  })
}

async function goOut(
  tx: Tx,
  room: FoundRoom,
  memberId: string,
  role: FoundRoom['role'],
  state: 'left' | 'removed',
): Promise<void> {
  demand(mayGo(room, role, await countModerators(tx, room)))
  await endSeat(tx, room.id, memberId, state)
  await notify(tx, { type: 'gone', room: room.id, member: memberId })
}
