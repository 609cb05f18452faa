import type { signIn as endpoint } from '@cloakroom/contract/sessions.ts'
import type { MeView } from '@cloakroom/contract/members.ts'
import { asStranger } from '@cloakroom/database/as-member.ts'
import type { FastifyRequest } from 'fastify'
import type * as z from 'zod'
import { networkOf } from '../http/limits.ts'
import { Refusal } from '../http/refusal.ts'
import type { House } from '../house.ts'
import { findActiveMember } from '../members/find-active-member.ts'
import { presentMe } from '../members/present.ts'
import { findSecret } from '../vault/find-secret.ts'
import { isPassPhrase } from '../vault/pass-phrase-hash.ts'
import type { SignInLimits } from './limits.ts'
import { startSession } from './start-session.ts'

type SignIn = z.output<NonNullable<typeof endpoint.body>>

/** A member shows who they are. Whether an address is known makes no difference to anybody who does not have its pass phrase. */
export async function signIn(
  house: House,
  limits: SignInLimits,
  { address, passPhrase }: SignIn,
  request: FastifyRequest,
): Promise<{ me: MeView; cookie: string }> {
  const lookup = house.keys.lookup(address).toString('base64')
  const network = networkOf(request)
  await limits.perNetwork.take(network)
  await limits.perAddress.take(lookup)
  const secret = await findSecret(house, address)
  if (!(await isPassPhrase(secret?.hash ?? null, passPhrase)) || !secret) throw new Refusal('sign_in.refused')
  return asStranger(house.web.pool, async (tx) => {
    const member = await findActiveMember(tx, secret.memberId)
    if (!member) throw new Refusal('sign_in.refused')
    const cookie = await startSession(tx, house, member.id)
    await limits.perNetwork.giveBack(network)
    await limits.perAddress.giveBack(lookup)
    return { me: presentMe(member), cookie }
  })
}
