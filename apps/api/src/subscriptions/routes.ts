import * as places from '@cloakroom/contract/subscriptions.ts'
import * as contract from '@cloakroom/contract/topics.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve, serveAnyone } from '../http/serve.ts'
import { followRoom, followThread, unfollowRoom, unfollowThread } from './follow-place.ts'
import { listFollowedPlaces } from './list-followed-places.ts'
import { listSubscriptions } from './list-subscriptions.ts'
import { mailAgain } from './mail-again.ts'
import { setDigestTime } from './set-digest-time.ts'
import { subscribe } from './subscribe.ts'
import { takeAnyBody } from './take-any-body.ts'
import { unsubscribe } from './unsubscribe.ts'
import { unsubscribeByLink } from './unsubscribe-by-link.ts'

export async function registerSubscriptions(app: FastifyInstance, house: House): Promise<void> {
  serve(app, contract.listSubscriptions, ({ viewer }) => listSubscriptions(house, viewer))
  serve(app, contract.subscribe, ({ viewer, params, body }) => subscribe(house, viewer, { ...params, ...body }))
  serve(app, contract.unsubscribe, ({ viewer, params }) => unsubscribe(house, viewer, params))
  serve(app, contract.setDigestTime, ({ viewer, body }) => setDigestTime(house, viewer, body))
  serve(app, contract.mailAgain, ({ viewer }) => mailAgain(house, viewer))
  serve(app, places.listFollowedPlaces, ({ viewer }) => listFollowedPlaces(house, viewer))
  serve(app, places.followRoom, ({ viewer, params, body }) => followRoom(house, viewer, { ...params, ...body }))
  serve(app, places.unfollowRoom, ({ viewer, params }) => unfollowRoom(house, viewer, params))
  serve(app, places.followThread, ({ viewer, params, body }) => followThread(house, viewer, { ...params, ...body }))
  serve(app, places.unfollowThread, ({ viewer, params }) => unfollowThread(house, viewer, params))
  await app.register(async (apart) => {
    takeAnyBody(apart)
    serveAnyone(apart, contract.unsubscribeByLink, ({ params }) => unsubscribeByLink(house, params))
  })
}
