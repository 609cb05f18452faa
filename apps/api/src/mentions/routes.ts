import * as contract from '@cloakroom/contract/mentions.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { readMentionable } from './read-mentionable.ts'

export function registerMentions(app: FastifyInstance, house: House): void {
  serve(app, contract.readMentionable, ({ viewer, params }) => readMentionable(house, viewer, params.roomId))
}
