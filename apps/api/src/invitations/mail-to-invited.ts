import { asStranger } from '@cloakroom/database/as-member.ts'
import { houseLink } from '../door/house-link.ts'
import type { House } from '../house.ts'
import { mailInvitation } from '../mail/mail-invitation.ts'
import { mailInvitedAlready } from '../mail/mail-invited-already.ts'
import { findActiveMember } from '../members/find-active-member.ts'
import { findSecret } from '../vault/find-secret.ts'

/**
 * One mail goes to every address that is invited. A member's gets no second account, and neither does one whose membership has ended: each is
 * told so itself, and the steward who invited is not.
 */
export async function mailToInvited(house: House, address: string, token: string): Promise<void> {
  const known = await findSecret(house, address)
  if (!known) return mailInvitation(house, { to: address, link: houseLink(house.config, '/invitation', token) })
  const member = await asStranger(house.web.pool, (tx) => findActiveMember(tx, known.memberId))
  return mailInvitedAlready(house, { to: address, as: member ? 'member' : 'ended' })
}
