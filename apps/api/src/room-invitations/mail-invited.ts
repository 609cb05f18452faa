import { asMember } from '@cloakroom/database/as-member.ts'
import { dayKept } from '../door/day-kept.ts'
import type { House } from '../house.ts'
import { MailNotTaken } from '../mail/mail-not-taken.ts'
import { mailWaitingInvitation } from '../mail/mail-waiting-invitation.ts'
import { knockOnce } from '../notifications/knock-at.ts'
import { findAddress } from '../vault/find-address.ts'
import { findMyInvitations } from './find-invitation.ts'
import type { InvitationLimits } from './limits.ts'

/** Reads as the invited member: what was not sent to them, or is withdrawn by now, is not mailed. Where they want it, their browsers are knocked at as well. */
export async function mailInvited(
  house: House,
  { mailsPerMember }: Pick<InvitationLimits, 'mailsPerMember'>,
  memberId: string,
  invitationId: string,
): Promise<void> {
  const today = dayKept(house.now())
  const waiting = await asMember(house.web.pool, memberId, (tx) => findMyInvitations(tx, { memberId }, today))
  if (!waiting.some(({ id }) => id === invitationId)) return
  const to = await findAddress(house, memberId)
  const isEnough = await mailsPerMember.take(memberId).then(
    () => false,
    () => true,
  )
  if (isEnough) return
  if (to !== null) await mailWaitingInvitation(house, { to }).catch(ifCertain)
  await knockOnce(house, memberId)
}

/** What may have been taken is not mailed again. */
function ifCertain(error: unknown): void {
  if (!(error instanceof MailNotTaken) || error.isCertain) throw error
}
