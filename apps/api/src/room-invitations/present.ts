import type { RoomInvitationView } from '@cloakroom/contract/room-invitations.ts'
import { presentCharter } from '../rooms/present.ts'
import type { FoundInvitation } from './find-invitation.ts'

/** Enough to decide, and nobody named: not who invites, not who is there, not even the room's id before one is in it. */
export function presentRoomInvitation(invitation: FoundInvitation): RoomInvitationView {
  return {
    id: invitation.id,
    roomName: invitation.roomName,
    purpose: invitation.purpose,
    note: invitation.note,
    charter: presentCharter(invitation.charter),
  }
}
