import { listTopics as endpoint } from '@cloakroom/contract/topics.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { listTopics } from './list-topics.ts'

export function registerTopics(app: FastifyInstance, house: House): void {
  serve(app, endpoint, ({ viewer }) => listTopics(house, viewer))
}
