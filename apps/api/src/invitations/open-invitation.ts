import type { InvitationView } from '@cloakroom/contract/invitations.ts'
import { asStranger } from '@cloakroom/database/as-member.ts'
import type { FastifyRequest } from 'fastify'
import { type Limit, networkOf } from '../http/limits.ts'
import type { House } from '../house.ts'
import { hashToken } from '../keys/link-token.ts'
import { findOpenInvitation } from './find-invitation.ts'
import { findPledge } from './find-pledge.ts'

/** What somebody who holds a link reads before they decide. Opening it does not use it up. */
export async function openInvitation(
  house: House,
  tries: Limit,
  { token }: { token: string },
  request: FastifyRequest,
): Promise<InvitationView> {
  const network = networkOf(request)
  await tries.take(network)
  const view = await asStranger(house.web.pool, async (tx) => {
    const { kind } = await findOpenInvitation(tx, hashToken(token), house.now())
    return { kind, pledge: await findPledge(tx) }
  })
  await tries.giveBack(network)
  return view
}
