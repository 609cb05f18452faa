import type { RoomInvitationView } from '@cloakroom/contract/room-invitations.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { dayKept } from '../door/day-kept.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findMyInvitations } from './find-invitation.ts'
import { presentRoomInvitation } from './present.ts'

export async function listRoomInvitations(
  house: House,
  viewer: Viewer,
): Promise<{ invitations: RoomInvitationView[] }> {
  const invitations = await asMember(house.web.pool, viewer.memberId, (tx) =>
    findMyInvitations(tx, viewer, dayKept(house.now())),
  )
  return { invitations: invitations.map(presentRoomInvitation) }
}
