import { timeShown } from '@cloakroom/charter/time-shown.ts'
import type { SentInvitationView } from '@cloakroom/contract/invitations.ts'
import type { Invitation } from './find-invitation.ts'

export function presentInvitation(invitation: Invitation, now: Date): SentInvitationView {
  const { id, reminder, sentOn, lapsesAt, state } = invitation
  return {
    id,
    reminder,
    sentAt: timeShown(new Date(sentOn), 'steward-desk'),
    lapsesAt: timeShown(lapsesAt, 'steward-desk'),
    state: state === 'open' && lapsesAt <= now ? 'lapsed' : state,
  }
}
