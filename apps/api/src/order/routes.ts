import * as order from '@cloakroom/contract/order.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { handOver } from '../rooms/hand-over.ts'
import { amendRules } from './amend-rules.ts'
import { amendThread } from './amend-thread.ts'
import { mergeThreads } from './merge-threads.ts'
import { moveBranch } from './move-branch.ts'
import { liftSilence, silenceSeat } from './silence-seat.ts'

export function registerOrder(app: FastifyInstance, house: House): void {
  serve(app, order.amendThread, ({ viewer, params, body }) => amendThread(house, viewer, { ...params, ...body }))
  serve(app, order.moveBranch, ({ viewer, params, body }) => moveBranch(house, viewer, { ...params, ...body }))
  serve(app, order.mergeThreads, ({ viewer, params, body }) => mergeThreads(house, viewer, { ...params, ...body }))
  serve(app, order.silenceSeat, ({ viewer, params, body }) => silenceSeat(house, viewer, { ...params, ...body }))
  serve(app, order.liftSilence, ({ viewer, params }) => liftSilence(house, viewer, params))
  serve(app, order.amendRules, ({ viewer, params, body }) => amendRules(house, viewer, params.roomId, body))
  serve(app, order.handOver, ({ viewer, params }) => handOver(house, viewer, params))
}
