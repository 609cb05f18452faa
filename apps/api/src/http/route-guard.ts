import { SURFACES, type Surface } from '@cloakroom/charter/surfaces.ts'
import type { Access, Endpoint } from '@cloakroom/contract/endpoint.ts'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { type Declared, isDeclared } from '../door/declare.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the contract says of this route. */
    endpoint?: Endpoint
    /** What a route that is not in the contract was declared as: the socket, and files that are the same for everybody. */
    apart?: Declared<'file' | 'socket'>
  }
}

const DESK: readonly Surface[] = ['steward-desk', 'unsealed']
/** Strangers who sign in or enrol are answered with what is theirs from then on; who was given the link to a note, with the note. */
const BEFORE_SIGNING_IN: readonly Surface[] = ['front-door', 'own', 'note']

/** On which surfaces may an endpoint answer that lets these in? The desk is for stewards, and stewards' endpoints are for the desk. */
const SURFACES_FOR = {
  anyone: BEFORE_SIGNING_IN,
  member: SURFACES.filter((surface) => surface !== 'front-door' && !DESK.includes(surface)),
  steward: DESK,
} as const satisfies Record<Access, readonly Surface[]>

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
  const place = `${String(method)} ${url}`
  if (config?.apart) return guardApart(place, config.apart)
  const endpoint = config?.endpoint
  if (!endpoint) throw new Error(`${place} is not in the contract`)
  if (!SURFACES.includes(endpoint.surface)) throw new Error(`${place} declares no surface`)
  if (!SURFACES_FOR[endpoint.access].includes(endpoint.surface))
    throw new Error(`${place} lets in ${endpoint.access} and answers on the surface ${endpoint.surface}`)
  if (endpoint.status !== 204 && !endpoint.reply && endpoint.bytes !== 'out')
    throw new Error(`${place} has no schema for its reply`)
  if (url.includes(':') && !endpoint.params) throw new Error(`${place} has no schema for its params`)
  const response = schema?.response
  if (typeof response !== 'object' || response === null || !('4xx' in response) || !('5xx' in response))
    throw new Error(`${place} could refuse in a shape that no schema knows`)
}

function guardApart(place: string, apart: Declared<'file' | 'socket'>): void {
  if (!isDeclared(apart, apart.way)) throw new Error(`${place} declares no surface`)
}
