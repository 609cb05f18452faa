import * as contract from '@cloakroom/contract/members.ts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { House } from '../house.ts'
import type { Viewers } from '../sessions/viewers.ts'
import { readMe } from './read-me.ts'

export function registerMembers(app: FastifyInstance, house: House, _viewers: Viewers): void {
  serve(app, contract.readMe, ({ viewer }) => readMe(house, viewer))
}
