import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findModeratedRoom } from '../rooms/find-room.ts'
import { withdrawInvitation } from './store.ts'

/** Withdraws an invitation, whether it waits or was declined: the moderator is not told which. */
export async function withdrawRoomInvitation(
  house: House,
  viewer: Viewer,
  { roomId, invitationId }: { roomId: string; invitationId: string },
): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findModeratedRoom(tx, viewer, roomId)
    if (!(await withdrawInvitation(tx, room.id, invitationId))) throw new Refusal('not_found')
    await recordAct(tx, house, 'person_invitation.withdrawn', ['invitation', invitationId])
  })
}
