import type { MyRoomView, openRoom as endpoint } from '@cloakroom/contract/rooms.ts'
import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import type * as z from 'zod'
import { recordAct } from '../chain/record-act.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findMyRooms, findRoom, type FoundRoom } from './find-room.ts'
import { myRoom } from './my-rooms.ts'
import { mayOpenRoom } from './policy.ts'
import { insertRoom } from './store.ts'
import { takeHandle } from './take-handle.ts'

type NewRoom = z.output<NonNullable<(typeof endpoint)['body']>>

/** Opens a room. Sent again with the same words, it stands once. */
export async function openRoom(house: House, viewer: Viewer, asked: NewRoom): Promise<MyRoomView> {
  demand(mayOpenRoom(viewer))
  const name = demandPersonalSpeech(asked.name, { as: 'room-name', where: 'body/name' })
  const purpose = demandPersonalSpeech(asked.purpose, { as: 'room-purpose', where: 'body/purpose' })
  const { id, charter, handle } = asked
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const isNew = await insertRoom(tx, viewer.memberId, {
      id,
      name,
      purpose,
      charter,
      wrapped: house.keys.newRoomKey(id),
    })
    const room = isNew ? await findRoom(tx, viewer, id) : await findOpenedBefore(tx, viewer, asked)
    await takeHandle(tx, house.keys, viewer, room, handle)
    const mine = await myRoom(tx, house, viewer, room)
    if (isNew) await recordAct(tx, house, 'room.opened', ['room', id])
    return mine
  })
}

/** The room that the same words opened before. Of a room of somebody else this tells nothing but that the id will not do. */
async function findOpenedBefore(tx: Tx, viewer: Viewer, asked: NewRoom): Promise<FoundRoom> {
  const room = (await findMyRooms(tx, viewer)).find(({ id }) => id === asked.id)
  const isSame =
    room?.role === 'moderator' &&
    room.name === asked.name &&
    room.purpose === asked.purpose &&
    room.charter.attribution === asked.charter.attribution
  if (!isSame) throw new Refusal('post.id_taken')
  return room
}
