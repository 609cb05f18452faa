import * as contract from '@cloakroom/contract/join-requests.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { limit } from '../http/limits.ts'
import { serve } from '../http/serve.ts'
import { acceptJoinRequest, declineJoinRequest, listJoinRequests } from './answer-join-request.ts'
import { askToJoin, takeBackJoinRequest } from './ask-to-join.ts'
import { listOpenRooms } from './list-open-rooms.ts'

const A_DAY = 24 * 60 * 60

export function registerJoinRequests(app: FastifyInstance, house: House): void {
  const perMember = limit(50, A_DAY)
  const mails = { mailsPerMember: limit(10, A_DAY) }
  serve(app, contract.listOpenRooms, ({ viewer }) => listOpenRooms(house, viewer))
  serve(app, contract.askToJoin, async ({ viewer, params, body }) => {
    await perMember.take(viewer.memberId)
    return askToJoin(house, viewer, { ...params, ...body })
  })
  serve(app, contract.takeBackJoinRequest, ({ viewer, params }) =>
    takeBackJoinRequest(house, viewer, params.openRoomId),
  )
  serve(app, contract.listJoinRequests, ({ viewer, params }) => listJoinRequests(house, viewer, params.roomId))
  serve(app, contract.acceptJoinRequest, ({ viewer, params, request }) =>
    acceptJoinRequest(house, mails, viewer, params, request.log),
  )
  serve(app, contract.declineJoinRequest, ({ viewer, params }) => declineJoinRequest(house, viewer, params))
}
