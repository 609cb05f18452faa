import type { MeView } from '@cloakroom/contract/members.ts'
import type { signInByLink as endpoint } from '@cloakroom/contract/sessions.ts'
import { asStranger } from '@cloakroom/database/as-member.ts'
import { signInLinks } from '@cloakroom/database/schema/sessions.ts'
import { and, eq, gt } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import type * as z from 'zod'
import { networkOf } from '../http/limits.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { House } from '../house.ts'
import { hashToken } from '../keys/link-token.ts'
import { findActiveMember } from '../members/find-active-member.ts'
import { presentMe } from '../members/present.ts'
import { noteAlive } from '../vault/dead-address.ts'
import { keepPassPhrase } from '../vault/keep.ts'
import { hashPassPhrase } from '../vault/pass-phrase-hash.ts'
import { mayBePassPhrase } from '../vault/policy.ts'
import { endOtherSessions } from './end-other-sessions.ts'
import type { SignInLimits } from './limits.ts'
import { startSession } from './start-session.ts'
import type { Viewers } from './viewers.ts'

type ByLink = z.output<NonNullable<typeof endpoint.body>>

/** Uses a link up and signs its holder in, with a new pass phrase if they give one: then every other session ends. */
export async function signInByLink(
  house: House,
  viewers: Viewers,
  limits: SignInLimits,
  { token, newPassPhrase }: ByLink,
  request: FastifyRequest,
): Promise<{ me: MeView; cookie: string }> {
  const network = networkOf(request)
  await limits.perNetwork.take(network)
  if (newPassPhrase !== undefined) demand(mayBePassPhrase(newPassPhrase))
  const hash = newPassPhrase === undefined ? null : await hashPassPhrase(newPassPhrase)
  const entered = await asStranger(house.web.pool, async (tx) => {
    const [link] = await tx
      .delete(signInLinks)
      .where(and(eq(signInLinks.tokenHash, hashToken(token)), gt(signInLinks.expiresAt, house.now())))
      .returning()
    const member = link && (await findActiveMember(tx, link.memberId))
    if (!member) throw new Refusal('link.not_open')
    if (hash !== null) {
      await keepPassPhrase(tx, member.id, hash)
      await endOtherSessions(tx, member.id, null)
    }
    return { me: presentMe(member), cookie: await startSession(tx, house, member.id) }
  })
  await limits.perNetwork.giveBack(network)
  // The link came to their address: somebody is there.
  await noteAlive(house, entered.me.id)
  if (hash !== null) viewers.forget({ member: entered.me.id })
  return entered
}
