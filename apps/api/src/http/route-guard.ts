import { SURFACES } from '@cloakroom/charter/surfaces.ts'
import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import type { FastifyInstance, RouteOptions } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the contract says of this route. */
    endpoint?: Endpoint
    /** Routes that are not in the contract say why: the socket, and files that are the same for everybody. */
    apart?: 'live' | 'static' | 'openapi'
  }
}

/**
 * Refuses to boot with a route that declares no surface, or that could answer in a shape which no schema knows.
 * It looks once all routes are there: what a plugin adds may be marked by a hook that runs after this one.
 */
export function guardRoutes(app: FastifyInstance): void {
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => void routes.push(route))
  app.addHook('onReady', (done) => {
    for (const route of routes) guard(route)
    done()
  })
}

function guard({ url, method, config, schema }: RouteOptions): void {
  if (config?.apart) return
  const endpoint = config?.endpoint
  const place = `${String(method)} ${url}`
  if (!endpoint) throw new Error(`${place} is not in the contract`)
  if (!SURFACES.includes(endpoint.surface)) throw new Error(`${place} declares no surface`)
  if (endpoint.status !== 204 && !endpoint.reply) throw new Error(`${place} has no schema for its reply`)
  if (url.includes(':') && !endpoint.params) throw new Error(`${place} has no schema for its params`)
  const response = schema?.response
  if (typeof response !== 'object' || response === null || !('4xx' in response) || !('5xx' in response))
    throw new Error(`${place} could refuse in a shape that no schema knows`)
}
