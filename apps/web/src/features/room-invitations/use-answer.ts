import type { RoomInvitationView } from '@cloakroom/contract/room-invitations.ts'
import { acceptRoomInvitation, declineRoomInvitation } from '@cloakroom/contract/room-invitations.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { isRefused } from '#lib/refused.ts'
import { say } from '#lib/words.ts'

/** Accepts the charter as it was read, and goes into the room. An amended charter is shown again before it is accepted. */
export function useAcceptRoomInvitation(invitation: RoomInvitationView) {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (handle: string | undefined) =>
      call(acceptRoomInvitation, {
        params: { invitationId: invitation.id },
        body: { charterVersion: invitation.charter.version, ...(handle ? { handle } : {}) },
      }),
    onSuccess: async ({ room }) => {
      await client.invalidateQueries({ queryKey: keys.lobby() })
      client.removeQueries({ queryKey: keys.openRooms() })
      await navigate(`/rooms/${room.id}`)
    },
    onError: async (error) => {
      if (isRefused(error, 'charter.outdated', 'not_found')) await client.invalidateQueries({ queryKey: keys.lobby() })
    },
  })
}

export function useDeclineRoomInvitation(invitationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(declineRoomInvitation, { params: { invitationId } }),
    onSuccess: async () => {
      announce(say('asked.declined'))
      await client.invalidateQueries({ queryKey: keys.lobby() })
    },
  })
}
