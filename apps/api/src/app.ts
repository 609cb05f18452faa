import cookie from '@fastify/cookie'
import Fastify, { type FastifyInstance } from 'fastify'
import type { House } from './house.ts'
import { openDoor } from './http/open-door.ts'
import { problemJson } from './http/problem.ts'
import { logRequests } from './http/request-log.ts'
import { Refusal } from './http/refusal.ts'
import type { FindViewer } from './http/viewer.ts'

const LARGEST_BODY = 512 * 1024

/** Builds the app: the door that every request passes, then every slice by name. The only file that knows them all. */
export async function buildApp(house: House, findViewer: FindViewer, log: boolean): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: LARGEST_BODY,
    disableRequestLogging: true,
    logger: log ? { level: 'info', base: null } : false,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
    frameworkErrors: (_, __, { raw }) => {
      raw.writeHead(400, { 'content-type': 'application/problem+json' }).end(problemJson(new Refusal('malformed')))
    },
  })
  await app.register(cookie)
  openDoor(app, house.config, findViewer)
  logRequests(app)
  return app
}
