import type { inviteMember as endpoint, SentInvitationView } from '@cloakroom/contract/invitations.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { FastifyBaseLogger } from 'fastify'
import type * as z from 'zod'
import { recordAct } from '../chain/record-act.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { newLinkToken } from '../keys/link-token.ts'
import { afterwards } from '../mail/afterwards.ts'
import { keepInvitationAddress } from '../vault/keep.ts'
import { sealAddress } from '../vault/sealed-address.ts'
import { findInvitation } from './find-invitation.ts'
import { mailToInvited } from './mail-to-invited.ts'
import { presentInvitation } from './present.ts'
import { lapsesFrom, storeInvitation } from './store.ts'

type Invite = z.output<NonNullable<typeof endpoint.body>>

/**
 * Invites a person. The steward gets the same answer after the same work for every address; what the address is mailed depends on whether
 * it is a member's, and only its owner learns it.
 */
export async function inviteMember(
  house: House,
  viewer: Viewer,
  { id, address, reminder, asSteward }: Invite,
  log: FastifyBaseLogger,
): Promise<SentInvitationView> {
  const speech = demandPersonalSpeech(reminder, { as: 'note', where: 'body/reminder' })
  const { token, tokenHash } = newLinkToken()
  const now = house.now()
  const { invitation, isNew } = await asMember(house.web.pool, viewer.memberId, async (tx) => {
    const lapsesAt = lapsesFrom(now)
    const isStored = await storeInvitation(
      tx,
      { id, tokenHash, kind: 'invitation', reminder: speech, asSteward, lapsesAt },
      now,
    )
    if (isStored) await keepInvitationAddress(tx, id, sealAddress(house.keys, address))
    const stored = await findInvitation(tx, id)
    if (isStored) await recordAct(tx, house, 'member.invited', ['invitation', id])
    return { invitation: stored, isNew: isStored }
  })
  // A retry of a request that came through does not mail twice.
  if (isNew) afterwards(log, () => mailToInvited(house, address, token))
  return presentInvitation(invitation, now)
}
