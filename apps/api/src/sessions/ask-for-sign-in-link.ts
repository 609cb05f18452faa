import { asStranger } from '@cloakroom/database/as-member.ts'
import { signInLinks } from '@cloakroom/database/schema/sessions.ts'
import { lte } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { houseLink } from '../door/house-link.ts'
import { networkOf } from '../http/limits.ts'
import type { House } from '../house.ts'
import { newLinkToken } from '../keys/link-token.ts'
import { afterwards } from '../mail/afterwards.ts'
import { mailSignInLink } from '../mail/mail-sign-in-link.ts'
import { findActiveMember } from '../members/find-active-member.ts'
import { findSecret } from '../vault/find-secret.ts'
import type { SignInLimits } from './limits.ts'

const LASTS_MS = 30 * 60 * 1000

/** Mails a link to sign in with. Whatever depends on whether the address is known happens after the answer. */
export async function askForSignInLink(
  house: House,
  limits: SignInLimits,
  { address }: { address: string },
  request: FastifyRequest,
): Promise<{ sent: 'if_known' }> {
  await limits.linksPerNetwork.take(networkOf(request))
  await limits.linksPerAddress.take(house.keys.lookup(address).toString('base64'))
  afterwards(request.log, () => sendLink(house, address))
  return { sent: 'if_known' }
}

async function sendLink(house: House, address: string): Promise<void> {
  const secret = await findSecret(house, address)
  if (!secret) return
  const { token, tokenHash } = newLinkToken()
  const isKept = await asStranger(house.web.pool, async (tx) => {
    const member = await findActiveMember(tx, secret.memberId)
    if (!member) return false
    const now = house.now()
    await tx.delete(signInLinks).where(lte(signInLinks.expiresAt, now))
    await tx
      .insert(signInLinks)
      .values({ tokenHash, memberId: member.id, expiresAt: new Date(now.getTime() + LASTS_MS) })
    return true
  })
  if (isKept) await mailSignInLink(house, { to: address, link: houseLink(house.config, '/enter', token) })
}
