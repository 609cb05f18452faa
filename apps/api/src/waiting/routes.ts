import * as waiting from '@cloakroom/contract/waiting.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { listMyWaiting } from './list-my-waiting.ts'
import { takeBackWaiting } from './take-back-waiting.ts'

export function registerWaiting(app: FastifyInstance, house: House): void {
  serve(app, waiting.listMyWaiting, ({ viewer, params }) => listMyWaiting(house, viewer, params.roomId))
  serve(app, waiting.takeBackWaiting, ({ viewer, params }) => takeBackWaiting(house, viewer, params))
}
