import * as contract from '@cloakroom/contract/threads.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { chooseTopics } from './choose-topics.ts'
import { listThreads, readThread } from './list-threads.ts'
import { startThread } from './start-thread.ts'

export function registerThreads(app: FastifyInstance, house: House): void {
  serve(app, contract.listThreads, ({ viewer, params, query }) => listThreads(house, viewer, { ...params, ...query }))
  serve(app, contract.startThread, ({ viewer, params, body }) => startThread(house, viewer, { ...params, ...body }))
  serve(app, contract.chooseTopics, ({ viewer, params, body }) => chooseTopics(house, viewer, { ...params, ...body }))
  serve(app, contract.readThread, ({ viewer, params }) => readThread(house, viewer, params))
}
