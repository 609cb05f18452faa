import Fastify, { type FastifyInstance } from 'fastify'
import { registerDigests } from './digests/routes.ts'
import { registerDrafts } from './drafts/routes.ts'
import { registerHealth } from './health/routes.ts'
import type { House } from './house.ts'
import { kindOf } from './http/kind-of.ts'
import { openDoor } from './http/open-door.ts'
import { problemJson } from './http/problem.ts'
import { Refusal } from './http/refusal.ts'
import { logRequests } from './http/request-log.ts'
import { type Hub, openHub } from './live/hub.ts'
import { registerLive } from './live/socket.ts'
import { liveSources } from './live/sources.ts'
import { registerMembers } from './members/routes.ts'
import { registerModeration } from './moderation/routes.ts'
import { registerPosts } from './posts/routes.ts'
import { registerReading } from './reading/routes.ts'
import { registerRoomInvitations } from './room-invitations/routes.ts'
import { registerRooms } from './rooms/routes.ts'
import { registerSessions } from './sessions/routes.ts'
import { openViewers, type Viewers } from './sessions/viewers.ts'
import { registerSubscriptions } from './subscriptions/routes.ts'
import { registerThreads } from './threads/routes.ts'
import { registerTopics } from './topics/routes.ts'

const LARGEST_BODY = 512 * 1024

export type App = {
  app: FastifyInstance
  viewers: Viewers
  hub: Hub
}

/** Builds the app: the door that every request passes, then every slice by name. The only file that knows them all. */
export async function buildApp(house: House, log: boolean): Promise<App> {
  const app = Fastify({
    bodyLimit: LARGEST_BODY,
    disableRequestLogging: true,
    logger: log ? { level: 'info', base: null } : false,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
    frameworkErrors: (_, __, { raw }) => {
      raw.writeHead(400, { 'content-type': 'application/problem+json' }).end(problemJson(new Refusal('malformed')))
    },
  })
  const viewers = openViewers(house)
  const hub = openHub(liveSources(house), (error) => app.log.error({ kind: kindOf(error) }, 'bug in the hub'))
  openDoor(app, house.config, viewers.find)
  logRequests(app)
  registerHealth(app, house)
  registerSessions(app, house, viewers)
  registerMembers(app, house, viewers)
  registerRooms(app, house)
  registerRoomInvitations(app, house)
  registerThreads(app, house)
  registerPosts(app, house)
  registerModeration(app, house)
  registerReading(app, house)
  registerDrafts(app, house)
  registerTopics(app, house)
  await registerSubscriptions(app, house)
  registerDigests(app, house)
  await registerLive(app, hub, house.config.origins)
  return { app, viewers, hub }
}
