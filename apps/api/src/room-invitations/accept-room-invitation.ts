import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { dayKept } from '../door/day-kept.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { myRoom } from '../rooms/my-rooms.ts'
import { takeHandle } from '../rooms/take-handle.ts'
import { findInvitedRoomId } from './find-invitation.ts'
import { mayTakeSeat } from './policy.ts'
import { answerInvitation, takeSeat } from './store.ts'

type Acceptance = { invitationId: string; charterVersion: number; handle?: string | undefined }

/**
 * Takes a seat. The room is found after that, as one who is in it, because taking a seat waits for whoever closes the room or amends its
 * charter at the same time; a refusal takes the seat back.
 */
export async function acceptRoomInvitation(
  house: House,
  viewer: Viewer,
  { invitationId, charterVersion, handle }: Acceptance,
): Promise<MyRoomView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const roomId = await findInvitedRoomId(tx, viewer, invitationId, dayKept(house.now()))
    await takeSeat(tx, roomId, viewer.memberId, charterVersion)
    const room = await findRoom(tx, viewer, roomId)
    demand(mayTakeSeat(room, charterVersion))
    await takeHandle(tx, house.keys, viewer, room, handle)
    if (!(await answerInvitation(tx, viewer.memberId, invitationId, 'accepted'))) throw new Refusal('not_found')
    return myRoom(tx, house, viewer, room)
  })
}
