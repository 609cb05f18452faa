import type { SentInvitationView } from '@cloakroom/contract/invitations.ts'
import { present } from '../door/present.ts'
import type { Invitation } from './find-invitation.ts'

export function presentInvitation(invitation: Invitation, now: Date): SentInvitationView {
  const { id, reminder, sentOn, lapsesAt, state } = invitation
  const { day, time } = present('steward-desk')
  return {
    id,
    reminder,
    sentAt: day(sentOn),
    lapsesAt: time(lapsesAt),
    state: state === 'open' && lapsesAt <= now ? 'lapsed' : state,
  }
}
