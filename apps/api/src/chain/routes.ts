import { readChain as endpoint } from '@cloakroom/contract/chain.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { readChain } from './read-chain.ts'

export function registerChain(app: FastifyInstance, house: House): void {
  serve(app, endpoint, ({ viewer, query }) => readChain(house, viewer, query.before))
}
