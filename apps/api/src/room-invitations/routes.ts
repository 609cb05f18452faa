import * as invitations from '@cloakroom/contract/room-invitations.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { acceptRoomInvitation } from './accept-room-invitation.ts'
import { declineRoomInvitation } from './decline-room-invitation.ts'
import { inviteToRoom } from './invite-to-room.ts'
import { openInvitationLimits } from './limits.ts'
import { listRoomInvitations } from './list-room-invitations.ts'
import { withdrawRoomInvitation } from './withdraw-room-invitation.ts'

export function registerRoomInvitations(app: FastifyInstance, house: House): void {
  const limits = openInvitationLimits()
  serve(app, invitations.inviteToRoom, ({ viewer, params, body, request }) =>
    inviteToRoom(house, limits, viewer, { ...params, ...body, memberIds: [body.memberId] }, request.log),
  )
  serve(app, invitations.inviteManyToRoom, ({ viewer, params, body, request }) =>
    inviteToRoom(house, limits, viewer, { ...params, ...body }, request.log),
  )
  serve(app, invitations.withdrawRoomInvitation, ({ viewer, params }) => withdrawRoomInvitation(house, viewer, params))
  serve(app, invitations.listRoomInvitations, ({ viewer }) => listRoomInvitations(house, viewer))
  serve(app, invitations.acceptRoomInvitation, ({ viewer, params, body }) =>
    acceptRoomInvitation(house, viewer, { ...params, ...body }),
  )
  serve(app, invitations.declineRoomInvitation, ({ viewer, params }) =>
    declineRoomInvitation(house, viewer, params.invitationId),
  )
}
