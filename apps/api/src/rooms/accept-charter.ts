import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { keepAcceptance } from './acceptance.ts'
import { findRoom } from './find-room.ts'
import { lockRoom } from './lock-room.ts'
import { myRoom } from './my-rooms.ts'
import { mayAccept } from './policy.ts'

/** Accepts the charter that stands. Nobody is told, and no row says who it was. */
export async function acceptCharter(
  house: House,
  viewer: Viewer,
  roomId: string,
  version: number,
): Promise<MyRoomView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findRoom(tx, viewer, roomId)
    demand(mayAccept(room, version))
    await keepAcceptance(tx, house.keys, viewer.memberId, room)
    return myRoom(tx, house, viewer, room)
  })
}
