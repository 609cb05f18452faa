import type { listOpenRooms as endpoint } from '@cloakroom/contract/join-requests.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type * as z from 'zod'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findMyRequests } from './find-request.ts'
import { findOpenRooms } from './find-open-rooms.ts'
import { presentMyRequest, presentOpenRoom } from './present.ts'

type Listed = z.infer<NonNullable<(typeof endpoint)['reply']>>

/** Rooms that one may ask to join, and what has become of asking. */
export async function listOpenRooms(house: House, viewer: Viewer): Promise<Listed> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const mine = await findMyRequests(tx, viewer)
    const rooms = await findOpenRooms(tx)
    return {
      rooms: rooms.map((room) => ({
        room: presentOpenRoom(room),
        mine: presentMyRequest(mine.get(room.room_id) ?? null),
      })),
    }
  })
}
