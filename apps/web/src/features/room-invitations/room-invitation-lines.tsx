import type { RoomInvitationView } from '@cloakroom/contract/room-invitations.ts'
import { say } from '#lib/words.ts'
import { ButtonLink } from '#ui/button.tsx'
import '#ui/lists.css'

/** Invitations in the lobby: a line each, and the way to their rules and the answer. */
export function RoomInvitationLines({ invitations }: { invitations: RoomInvitationView[] }) {
  return (
    <ul className="mb-8 grid gap-3">
      {invitations.map((invitation) => (
        <li key={invitation.id} className="notice-line">
          <p className="min-w-0 flex-[1_1_14rem]">
            {say('asked.invited')} <b>{invitation.roomName}</b>
            {invitation.purpose ? <span className="block text-small text-ink-2">{invitation.purpose}</span> : null}
          </p>
          <ButtonLink to="/asked">{say('asked.read-rules')}</ButtonLink>
        </li>
      ))}
    </ul>
  )
}
