import * as contract from '@cloakroom/contract/words-elsewhere.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { listWordsElsewhere, noteWordsElsewhere } from './list-words-elsewhere.ts'
import { previewElsewhere } from './preview-elsewhere.ts'

export function registerQuotes(app: FastifyInstance, house: House): void {
  serve(app, contract.previewElsewhere, ({ viewer, params, body }) =>
    previewElsewhere(house, viewer, { ...params, ...body }),
  )
  serve(app, contract.listWordsElsewhere, ({ viewer, params }) => listWordsElsewhere(house, viewer, params))
  serve(app, contract.noteWordsElsewhere, ({ viewer, params }) => noteWordsElsewhere(house, viewer, params))
}
