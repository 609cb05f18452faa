import { previewDigest as endpoint } from '@cloakroom/contract/digests.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { previewDigest } from './preview-digest.ts'

export function registerDigests(app: FastifyInstance, house: House): void {
  serve(app, endpoint, ({ viewer, query }) => previewDigest(house, viewer, query.rhythm))
}
