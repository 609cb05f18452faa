import * as heldThreads from '@cloakroom/contract/held-threads.ts'
import * as moderation from '@cloakroom/contract/moderation.ts'
import * as desk from '@cloakroom/contract/desk.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { acceptHeldPost } from './accept-held-post.ts'
import { agreeToWords, declineWords } from './answer-proposal.ts'
import { contestHat } from './contest-hat.ts'
import { contestThread } from './contest-thread.ts'
import { exportHatCases } from './export-hat-cases.ts'
import { listMyHeldPosts } from './list-my-held-posts.ts'
import { proposeWords } from './propose-words.ts'
import { readDesk } from './read-desk.ts'
import { reportPost } from './report-post.ts'
import { removeHeldPost, returnHeldPost } from './return-held-post.ts'
import { takeBackHeldPost } from './take-back-held-post.ts'
import { takeConsentBack } from './take-consent-back.ts'

export function registerModeration(app: FastifyInstance, house: House): void {
  serve(app, moderation.contestHat, ({ viewer, params, body }) => contestHat(house, viewer, { ...params, ...body }))
  serve(app, heldThreads.contestThread, ({ viewer, params, body }) =>
    contestThread(house, viewer, { ...params, ...body }),
  )
  serve(app, moderation.listMyHeldPosts, ({ viewer, params }) => listMyHeldPosts(house, viewer, params.roomId))
  serve(app, desk.readDesk, ({ viewer, params }) => readDesk(house, viewer, params.roomId))
  serve(app, desk.acceptHeldPost, ({ viewer, params }) => acceptHeldPost(house, viewer, params))
  serve(app, desk.returnHeldPost, ({ viewer, params, body }) => returnHeldPost(house, viewer, { ...params, ...body }))
  serve(app, desk.removeHeldPost, ({ viewer, params, body }) => removeHeldPost(house, viewer, { ...params, ...body }))
  serve(app, desk.proposeWords, ({ viewer, params, body }) => proposeWords(house, viewer, { ...params, ...body }))
  serve(app, desk.agreeToWords, ({ viewer, params }) => agreeToWords(house, viewer, params))
  serve(app, desk.declineWords, ({ viewer, params }) => declineWords(house, viewer, params))
  serve(app, desk.reportPost, ({ viewer, params, body }) => reportPost(house, viewer, { ...params, ...body }))
  serve(app, moderation.takeBackHeldPost, ({ viewer, params }) => takeBackHeldPost(house, viewer, params))
  serve(app, moderation.takeConsentBack, ({ viewer, params }) => takeConsentBack(house, viewer, params))
  serve(app, moderation.exportHatCases, ({ viewer, params }) => exportHatCases(house, viewer, params.roomId))
}
