import { previewPost as endpoint } from '@cloakroom/contract/previews.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { limit } from '../http/limits.ts'
import { serve } from '../http/serve.ts'
import { previewPost } from './preview-post.ts'

/** A preview writes a mail: as often as a hand can ask for one, not as often as a machine can. */
const A_MINUTE = 60
const PREVIEWS_A_MINUTE = 40

export function registerPreviews(app: FastifyInstance, house: House): void {
  const perMember = limit(PREVIEWS_A_MINUTE, A_MINUTE)
  serve(app, endpoint, async ({ viewer, params, body }) => {
    await perMember.take(viewer.memberId)
    return previewPost(house, viewer, { ...params, ...body })
  })
}
