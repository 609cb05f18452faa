import * as contract from '@cloakroom/contract/digests.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { listSentDigests } from './list-sent-digests.ts'
import { previewDigest } from './preview-digest.ts'
import { readSentDigest } from './read-sent-digest.ts'

export function registerDigests(app: FastifyInstance, house: House): void {
  serve(app, contract.previewDigest, ({ viewer, query }) => previewDigest(house, viewer, query.rhythm))
  serve(app, contract.listSentDigests, ({ viewer }) => listSentDigests(house, viewer))
  serve(app, contract.readSentDigest, ({ viewer, params }) => readSentDigest(house, viewer, params))
}
