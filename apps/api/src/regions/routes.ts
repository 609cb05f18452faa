import * as contract from '@cloakroom/contract/regions.ts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { House } from '../house.ts'
import { keepMyRegion } from './keep-my-region.ts'
import { readMyRegion } from './read-my-region.ts'

export function registerRegions(app: FastifyInstance, house: House): void {
  serve(app, contract.readMyRegion, ({ viewer }) => readMyRegion(house, viewer))
  serve(app, contract.keepMyRegion, ({ viewer, body }) => keepMyRegion(house, viewer, body))
}
