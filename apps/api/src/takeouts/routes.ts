import * as takeouts from '@cloakroom/contract/takeouts.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { countMyTakeouts } from './count-my-takeouts.ts'
import { takeOut } from './take-out.ts'

export function registerTakeouts(app: FastifyInstance, house: House): void {
  serve(app, takeouts.takeOut, ({ viewer, params, body }) => takeOut(house, viewer, { ...params, ...body }))
  serve(app, takeouts.countMyTakeouts, ({ viewer, params }) => countMyTakeouts(house, viewer, params))
}
