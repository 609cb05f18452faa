import * as carriages from '@cloakroom/contract/carriages.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { answerCarriage } from './answer-carriage.ts'
import { askCarriage, callOffCarriage } from './ask-carriage.ts'
import { carryThread } from './carry-thread.ts'
import { listCarriages, listMyCarriages } from './list-carriages.ts'

export function registerCarriages(app: FastifyInstance, house: House): void {
  serve(app, carriages.listMyCarriages, ({ viewer }) => listMyCarriages(house, viewer))
  serve(app, carriages.listCarriages, ({ viewer, params }) => listCarriages(house, viewer, params.roomId))
  serve(app, carriages.askCarriage, ({ viewer, params, body }) => askCarriage(house, viewer, { ...params, ...body }))
  serve(app, carriages.callOffCarriage, ({ viewer, params }) => callOffCarriage(house, viewer, params))
  serve(app, carriages.answerCarriage, ({ viewer, params, body }) =>
    answerCarriage(house, viewer, { ...params, ...body }),
  )
  serve(app, carriages.carryThread, ({ viewer, params }) => carryThread(house, viewer, params))
}
