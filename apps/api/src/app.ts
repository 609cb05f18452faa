import Fastify, { type FastifyInstance } from 'fastify'
import { registerAttachments } from './attachments/routes.ts'
import { registerCarriages } from './carriages/routes.ts'
import { registerChain } from './chain/routes.ts'
import { registerDigests } from './digests/routes.ts'
import { registerDrafts } from './drafts/routes.ts'
import { registerHealth } from './health/routes.ts'
import type { House } from './house.ts'
import { kindOf } from './http/kind-of.ts'
import { openDoor } from './http/open-door.ts'
import { logRequests } from './http/request-log.ts'
import { serveWeb } from './http/serve-web.ts'
import { serverOptions } from './http/server-options.ts'
import { registerInvitations } from './invitations/routes.ts'
import { registerJoinRequests } from './join-requests/routes.ts'
import { guardFrames } from './live/guard-frames.ts'
import { type Hub, openHub } from './live/hub.ts'
import { registerLive } from './live/socket.ts'
import { liveSources } from './live/sources.ts'
import { registerMembers } from './members/routes.ts'
import { registerMentions } from './mentions/routes.ts'
import { registerNotifications } from './notifications/routes.ts'
import { registerOpenApi } from './openapi/routes.ts'
import { registerModeration } from './moderation/routes.ts'
import { registerOrder } from './order/routes.ts'
import { registerNotes } from './notes/routes.ts'
import { registerPolls } from './polls/routes.ts'
import { registerPosts } from './posts/routes.ts'
import { registerPreviews } from './previews/routes.ts'
import { registerQuotes } from './quotes/routes.ts'
import { registerReading } from './reading/routes.ts'
import { registerMailKeys } from './mail-keys/routes.ts'
import { registerRegions } from './regions/routes.ts'
import { registerRoomInvitations } from './room-invitations/routes.ts'
import { registerRooms } from './rooms/routes.ts'
import { registerSearch } from './search/routes.ts'
import { registerSessions } from './sessions/routes.ts'
import { openViewers, type Viewers } from './sessions/viewers.ts'
import { registerSubscriptions } from './subscriptions/routes.ts'
import { registerTakeouts } from './takeouts/routes.ts'
import { registerThreads } from './threads/routes.ts'
import { registerTopics } from './topics/routes.ts'
import { registerUnsealing } from './unsealing/routes.ts'
import { registerWaiting } from './waiting/routes.ts'

export type App = {
  app: FastifyInstance
  viewers: Viewers
  hub: Hub
}

/** Builds the app: the door that every request passes, then every slice by name. The only file that knows them all. */
export async function buildApp(house: House): Promise<App> {
  const app = Fastify(serverOptions(house.config, house.logTo))
  const viewers = openViewers(house)
  const hub = openHub(liveSources(house), (error) => app.log.error({ kind: kindOf(error) }, 'bug in the hub'))
  openDoor(app, house.config, viewers.find)
  guardFrames()
  logRequests(app)
  registerHealth(app, house)
  registerSessions(app, house, viewers)
  registerInvitations(app, house)
  registerMembers(app, house, viewers)
  registerMailKeys(app, house)
  registerRegions(app, house)
  registerChain(app, house)
  registerRooms(app, house)
  registerRoomInvitations(app, house)
  registerJoinRequests(app, house)
  registerThreads(app, house)
  registerPosts(app, house)
  registerNotes(app, house)
  registerPolls(app, house)
  registerNotifications(app, house)
  registerMentions(app, house)
  await registerAttachments(app, house)
  registerPreviews(app, house)
  registerModeration(app, house)
  registerOrder(app, house)
  registerCarriages(app, house)
  registerWaiting(app, house)
  registerQuotes(app, house)
  registerTakeouts(app, house)
  registerReading(app, house)
  registerSearch(app, house)
  registerDrafts(app, house)
  registerTopics(app, house)
  await registerSubscriptions(app, house)
  registerDigests(app, house)
  registerUnsealing(app, house)
  registerOpenApi(app)
  if (house.config.webRoot !== null) await serveWeb(app, house.config.webRoot)
  // Last: the plugin would take up sockets at every route after it, and write their paths into the log.
  await registerLive(app, hub, house.config.origins)
  return { app, viewers, hub }
}
