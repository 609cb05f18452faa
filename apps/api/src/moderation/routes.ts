import * as moderation from '@cloakroom/contract/moderation.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { acceptHeldPost } from './accept-held-post.ts'
import { contestHat } from './contest-hat.ts'
import { exportHatCases } from './export-hat-cases.ts'
import { listMyHeldPosts } from './list-my-held-posts.ts'
import { readDesk } from './read-desk.ts'
import { returnHeldPost } from './return-held-post.ts'
import { takeBackHeldPost } from './take-back-held-post.ts'
import { takeConsentBack } from './take-consent-back.ts'

export function registerModeration(app: FastifyInstance, house: House): void {
  serve(app, moderation.contestHat, ({ viewer, params, body }) => contestHat(house, viewer, { ...params, ...body }))
  serve(app, moderation.listMyHeldPosts, ({ viewer, params }) => listMyHeldPosts(house, viewer, params.roomId))
  serve(app, moderation.readDesk, ({ viewer, params }) => readDesk(house, viewer, params.roomId))
  serve(app, moderation.acceptHeldPost, ({ viewer, params }) => acceptHeldPost(house, viewer, params))
  serve(app, moderation.returnHeldPost, ({ viewer, params, body }) =>
    returnHeldPost(house, viewer, { ...params, ...body }),
  )
  serve(app, moderation.takeBackHeldPost, ({ viewer, params }) => takeBackHeldPost(house, viewer, params))
  serve(app, moderation.takeConsentBack, ({ viewer, params }) => takeConsentBack(house, viewer, params))
  serve(app, moderation.exportHatCases, ({ viewer, params }) => exportHatCases(house, viewer, params.roomId))
}
