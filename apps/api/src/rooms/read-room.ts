import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from './find-room.ts'
import { myRoom } from './my-rooms.ts'

export async function readRoom(house: House, viewer: Viewer, roomId: string): Promise<MyRoomView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    return myRoom(tx, house, viewer, room)
  })
}
