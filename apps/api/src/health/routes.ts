import { readHealth as endpoint } from '@cloakroom/contract/health.ts'
import type { FastifyInstance } from 'fastify'
import { serveAnyone } from '../http/serve.ts'
import type { House } from '../house.ts'
import { readHealth } from './read-health.ts'

export function registerHealth(app: FastifyInstance, house: House): void {
  serveAnyone(app, endpoint, () => readHealth(house))
}
