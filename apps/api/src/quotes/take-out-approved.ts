import type { TakeoutView } from '@cloakroom/contract/takeouts.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { present } from '../door/present.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { countTakeout } from '../takeouts/count-takeout.ts'
import { presentTakeout } from '../takeouts/present.ts'
import { findRequest } from './find-request.ts'
import { mayUse } from './policy.ts'

/** Takes out words that their writer has allowed, as they were allowed; as often as whoever asked wants them, until the approval lapses. */
export function takeOutApproved(
  house: House,
  viewer: Viewer,
  { roomId, requestId }: { roomId: string; requestId: string },
): Promise<TakeoutView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findRoom(tx, viewer, roomId)
    const request = await findRequest(tx, house, room, { memberId: viewer.memberId, requestId })
    demand(mayUse(request.isMine ? request : null, { place: 'outside', postId: request.postId, noteId: null }))
    await countTakeout(tx, roomId, request.postId, present('take-out').time(house.now()))
    return presentTakeout(request.words, request.at, { names: [], keepInstitutions: true })
  })
}
