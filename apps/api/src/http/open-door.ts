import type { FastifyInstance, FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Config } from '../config.ts'
import { answerWithProblems } from './problem.ts'
import { demandAccess } from './demand-access.ts'
import { guardRoutes } from './route-guard.ts'
import { demandSameOrigin } from './same-origin.ts'
import { setSecurityHeaders } from './security-headers.ts'
import type { FindViewer, Viewer } from './viewer.ts'

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null
  }
}

/** What every request meets before it meets a slice: checked shapes, safe headers, its own origin, who asks, and whether they may. */
export function openDoor(app: FastifyInstance, config: Config, findViewer: FindViewer): void {
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('viewer', null)
  // fastify would read it as a string. Forms of other sites can send text/plain, and nothing of ours does.
  app.removeContentTypeParser('text/plain')
  answerWithProblems(app)
  guardRoutes(app)
  setSecurityHeaders(app, config.isSecure)
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.apart?.way === 'file') return
    demandSameOrigin(request, config.origins)
    if (asksWho(request)) request.viewer = await findViewer(request.headers.cookie)
    demandAccess(request.routeOptions.config.endpoint?.access ?? 'anyone', request.viewer)
  })
}

/** What is the same for everybody is answered without asking who it is: the state of the house, also while its database is away. */
function asksWho({ is404, routeOptions }: FastifyRequest): boolean {
  const { endpoint } = routeOptions.config
  if (is404) return false
  return !(endpoint?.access === 'anyone' && endpoint.surface === 'front-door')
}
