import * as contract from '@cloakroom/contract/topics.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { addTopic } from './add-topic.ts'
import { listTopics } from './list-topics.ts'
import { moveTopic } from './move-topic.ts'
import { renameTopic } from './rename-topic.ts'
import { bringTopicBack, retireTopic } from './retire-topic.ts'

export function registerTopics(app: FastifyInstance, house: House): void {
  serve(app, contract.listTopics, ({ viewer }) => listTopics(house, viewer))
  serve(app, contract.addTopic, ({ viewer, body }) => addTopic(house, viewer, body))
  serve(app, contract.renameTopic, ({ viewer, params, body }) => renameTopic(house, viewer, { ...params, ...body }))
  serve(app, contract.moveTopic, ({ viewer, params, body }) => moveTopic(house, viewer, { ...params, ...body }))
  serve(app, contract.retireTopic, ({ viewer, params }) => retireTopic(house, viewer, params))
  serve(app, contract.bringTopicBack, ({ viewer, params }) => bringTopicBack(house, viewer, params))
}
