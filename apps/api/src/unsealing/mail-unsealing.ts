import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import type { UnsealingReason } from '@cloakroom/charter/unsealing-delay.ts'
import type { House } from '../house.ts'
import { houseName } from '../mail/message-id.ts'
import { mailOfUnsealing } from '../mail/mail-of-unsealing.ts'
import { findActiveMember } from '../members/find-active-member.ts'
import { findAddress } from '../vault/find-address.ts'
import { findTold } from './find-told.ts'
import { findUnsealings } from './find-unsealing.ts'
import { stepOf } from './policy.ts'

type Told = { unsealingId: string; memberId: string; what: 'asked' | 'agreed' | 'opened'; mailId: string }

/** Tells one member what happened, if it still stands when the mail is made. Nothing in it depends on who reads it. */
export async function mailUnsealing(house: House, { unsealingId, memberId, what, mailId }: Told): Promise<void> {
  const reason = await asMember(house.web.pool, memberId, async (tx) =>
    (await findActiveMember(tx, memberId)) ? findReason(tx, unsealingId, what, house.now()) : null,
  )
  const to = reason && (await findAddress(house, memberId))
  if (!reason || !to) return
  const messageId = `<${mailId}@${houseName(house.config.publicUrl)}>`
  await mailOfUnsealing(house, { to, what, reason, messageId })
}

/** Read as the member whom it is for: of what was only asked, stewards alone find anything. */
async function findReason(tx: Tx, unsealingId: string, what: Told['what'], now: Date): Promise<UnsealingReason | null> {
  if (what === 'agreed') {
    const told = (await findTold(tx, now)).find(({ id }) => id === unsealingId)
    return told && told.endedAt === null ? told.reason : null
  }
  const found = (await findUnsealings(tx, now)).find(({ id }) => id === unsealingId)
  return found && stepOf(found, now) === what ? found.reason : null
}
