import type { MemberView } from '@cloakroom/contract/members.ts'
import { withdrawRoomInvitation } from '@cloakroom/contract/room-invitations.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { softTime } from '#lib/soft-time.ts'
import { say } from '#lib/words.ts'
import { SoftTime } from '#ui/soft-time.tsx'

type Invited = {
  id: string
  member: MemberView
  sentAt: string
  lapsesAt: string | null
  hasLapsed: boolean
}

/** Somebody who is invited and has not come: whether they have not answered or declined is told to nobody. */
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
          {invitation.lapsesAt
            ? ` · ${say(invitation.hasLapsed ? 'invite.lapsed' : 'invite.until', { day: softTime(invitation.lapsesAt) })}`
            : null}
        </span>
      </span>
      <button type="button" className="button-plain" onClick={() => withdraw.mutate()}>
        {say('rooms.withdraw-invitation')}
      </button>
    </li>
  )
}
