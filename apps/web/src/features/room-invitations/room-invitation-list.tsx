import type { RoomInvitationView } from '@cloakroom/contract/room-invitations.ts'
import { say } from '#lib/words.ts'
import { RoomInvitation } from './room-invitation.tsx'

export function RoomInvitationList({ invitations }: { invitations: RoomInvitationView[] }) {
  if (invitations.length === 0) return <p className="font-serif text-reading">{say('asked.nothing')}</p>
  return (
    <div>
      {invitations.map((invitation) => (
        <RoomInvitation key={`${invitation.id} ${invitation.charter.version}`} invitation={invitation} />
      ))}
    </div>
  )
}
