import * as contract from '@cloakroom/contract/invitations.ts'
import type { FastifyInstance } from 'fastify'
import { limit } from '../http/limits.ts'
import { serve, serveAnyone } from '../http/serve.ts'
import type { House } from '../house.ts'
import { letIn } from '../sessions/let-in.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { inviteMember } from './invite-member.ts'
import { listInvitations } from './list-invitations.ts'
import { openInvitation } from './open-invitation.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

export function registerInvitations(app: FastifyInstance, house: House): void {
  // Nobody guesses 256 bits; this is so that trying costs us little.
  const tries = limit(60, 15 * 60)
  serve(app, contract.inviteMember, ({ viewer, body, request }) => inviteMember(house, viewer, body, request.log))
  serve(app, contract.listInvitations, ({ viewer }) => listInvitations(house, viewer))
  serve(app, contract.withdrawInvitation, ({ viewer, params }) => withdrawInvitation(house, viewer, params))
  serveAnyone(app, contract.openInvitation, ({ body, request }) => openInvitation(house, tries, body, request))
  serveAnyone(app, contract.acceptInvitation, async ({ body, request, reply }) =>
    letIn(reply, await acceptInvitation(house, tries, body, request)),
  )
}
