import * as contract from '@cloakroom/contract/unsealings.ts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { House } from '../house.ts'
import { agreeToUnsealing } from './agree-to-unsealing.ts'
import { answerUnsealing } from './answer-unsealing.ts'
import { askForUnsealing } from './ask-for-unsealing.ts'
import { countUnsealings } from './count-unsealings.ts'
import { openUnsealingLimits } from './limits.ts'
import { listMyUnsealings } from './list-my-unsealings.ts'
import { listUnsealings } from './list-unsealings.ts'
import { readOutcome } from './read-outcome.ts'
import { stopUnsealing } from './stop-unsealing.ts'
import { turnKey } from './turn-key.ts'

export function registerUnsealing(app: FastifyInstance, house: House): void {
  const limits = openUnsealingLimits()
  serve(app, contract.listUnsealings, ({ viewer }) => listUnsealings(house, viewer))
  serve(app, contract.askForUnsealing, ({ viewer, body }) => askForUnsealing(house, limits, viewer, body))
  serve(app, contract.agreeToUnsealing, ({ viewer, params, body }) =>
    agreeToUnsealing(house, limits, viewer, params.unsealingId, body.passPhrase),
  )
  serve(app, contract.stopUnsealing, ({ viewer, params }) => stopUnsealing(house, viewer, params.unsealingId))
  serve(app, contract.turnKey, ({ viewer, params, body }) =>
    turnKey(house, limits, viewer, params.unsealingId, body.passPhrase),
  )
  serve(app, contract.readOutcome, ({ viewer, params, body }) =>
    readOutcome(house, limits, viewer, { ...params, ...body }),
  )
  serve(app, contract.countUnsealings, ({ viewer }) => countUnsealings(house, viewer))
  serve(app, contract.listMyUnsealings, ({ viewer }) => listMyUnsealings(house, viewer))
  serve(app, contract.answerUnsealing, ({ viewer, params, body }) =>
    answerUnsealing(house, viewer, { ...params, ...body }),
  )
}
