import type { acceptInvitation as endpoint } from '@cloakroom/contract/invitations.ts'
import type { MeView } from '@cloakroom/contract/members.ts'
import { asStranger, type Tx } from '@cloakroom/database/as-member.ts'
import type { FastifyRequest } from 'fastify'
import type * as z from 'zod'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import { type Limit, networkOf } from '../http/limits.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { House } from '../house.ts'
import { hashToken } from '../keys/link-token.ts'
import { admitMember } from '../members/admit-member.ts'
import { presentMe } from '../members/present.ts'
import { startSession } from '../sessions/start-session.ts'
import { admit, keepAddress, keepPassPhrase } from '../vault/keep.ts'
import { hashPassPhrase } from '../vault/pass-phrase-hash.ts'
import { mayBePassPhrase } from '../vault/policy.ts'
import { sealAddress } from '../vault/sealed-address.ts'
import { findOpenInvitation, type Invitation } from './find-invitation.ts'
import { findPledge } from './find-pledge.ts'
import { mayAccept } from './policy.ts'
import { useInvitation } from './store.ts'

type Accept = z.output<NonNullable<typeof endpoint.body>>

/** Somebody accepts the pledge, chooses a name and a pass phrase, and is a member, signed in. The invitation is used up. */
export async function acceptInvitation(
  house: House,
  tries: Limit,
  given: Accept,
  request: FastifyRequest,
): Promise<{ me: MeView; cookie: string }> {
  const network = networkOf(request)
  await tries.take(network)
  const tokenHash = hashToken(given.token)
  await asStranger(house.web.pool, (tx) => findOpenInvitation(tx, tokenHash, house.now()))
  await tries.giveBack(network)
  const personalName = demandPersonalSpeech(given.personalName, { as: 'personal-name', where: 'body/personalName' })
  demand(mayBePassPhrase(given.passPhrase, [given.personalName, given.address ?? '']))
  const hash = await hashPassPhrase(given.passPhrase)
  return asStranger(house.web.pool, async (tx) => {
    const invitation = await useInvitation(tx, tokenHash, house.now())
    if (!invitation) throw new Refusal('link.not_open')
    demand(mayAccept(invitation, await findPledge(tx), given))
    const { languages, timeZone } = given
    const isSteward = invitation.asSteward
    const member = await admitMember(tx, house, { personalName, languages, timeZone, isSteward }, given.pledgeVersion)
    await giveAddress(tx, house, invitation, member.id, given.address)
    await keepPassPhrase(tx, member.id, hash)
    return { me: presentMe(member), cookie: await startSession(tx, house, member.id) }
  })
}

/** The address moves in the vault from the invitation to the member. A first steward was invited by no mail, and gives one. */
async function giveAddress(
  tx: Tx,
  house: House,
  { id, kind }: Invitation,
  memberId: string,
  address: string | undefined,
): Promise<void> {
  if (kind === 'enrolment' && address !== undefined) return keepAddress(tx, memberId, sealAddress(house.keys, address))
  if (!(await admit(tx, id, memberId))) throw new Refusal('link.not_open')
}
