import type { CarriageView, MyCarriageView } from '@cloakroom/contract/carriages.ts'
import { readAsMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findModeratedRoom, findMyRooms } from '../rooms/find-room.ts'
import { carriedWords } from './carried-words.ts'
import { findAsked } from './find-asked.ts'
import { findCarriages } from './find-carriage.ts'
import { presentCarriage, presentMyCarriage } from './present.ts'

/** What is asked of threads of a room, into rooms that the viewer moderates as well. */
export function listCarriages(house: House, viewer: Viewer, roomId: string): Promise<{ carriages: CarriageView[] }> {
  return readAsMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findModeratedRoom(tx, viewer, roomId)
    const kept = (await findMyRooms(tx, viewer)).filter(({ role }) => role === 'moderator').map(({ id }) => id)
    const asked = (await findCarriages(tx, [roomId])).filter(({ intoRoomId }) => kept.includes(intoRoomId))
    return { carriages: asked.map((carriage) => presentCarriage(room, carriage, house.now())) }
  })
}

/** What is asked of the viewer, with their words as they would stand in the other room. */
export function listMyCarriages(house: House, viewer: Viewer): Promise<{ carriages: MyCarriageView[] }> {
  return readAsMember(house.web.pool, viewer.memberId, async (tx) => {
    const carriages: MyCarriageView[] = []
    for (const asked of await findAsked(tx, house, viewer.memberId, await findMyRooms(tx, viewer))) {
      const words: string[] = []
      for (const { markdown } of asked.mine) words.push(await carriedWords(tx, asked.room, markdown ?? ''))
      carriages.push(presentMyCarriage(asked, words))
    }
    return { carriages }
  })
}
