import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findMyRooms } from './find-room.ts'
import { myRooms } from './my-rooms.ts'

export async function listRooms(house: House, viewer: Viewer): Promise<{ rooms: MyRoomView[] }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const rooms = await findMyRooms(tx, viewer)
    return { rooms: await myRooms(tx, house, viewer, rooms) }
  })
}
