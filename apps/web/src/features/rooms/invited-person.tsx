import type { MemberView } from '@cloakroom/contract/members.ts'
import { withdrawRoomInvitation } from '@cloakroom/contract/room-invitations.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { SoftTime } from '#ui/soft-time.tsx'

type Invited = { id: string; member: MemberView; sentAt: string }

/** Somebody who is invited and has not answered. */
export function InvitedPerson({ roomId, invitation }: { roomId: string; invitation: Invited }) {
  const client = useQueryClient()
  const withdraw = useMutation({
    mutationFn: () => call(withdrawRoomInvitation, { params: { roomId, invitationId: invitation.id } }),
    onError: (error) => announce(errorWords(error)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.people(roomId) }),
  })
  return (
    <li>
      <span className="person">
        {invitation.member.personalName}
        <span className="text-ink-3">
          {' '}
          · <SoftTime shown={invitation.sentAt} />
        </span>
      </span>
      <button type="button" className="button-plain" onClick={() => withdraw.mutate()}>
        {say('rooms.withdraw-invitation')}
      </button>
    </li>
  )
}
