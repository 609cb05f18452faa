import type { FastifyInstance } from 'fastify'
import { declare } from '../door/declare.ts'
import { openApiDocument } from './document.ts'

const OPENAPI = declare('file', 'openapi', 'front-door')

let made: string | undefined

/** The API as machines read it: the same for everybody, made once, for whoever asks first. People read it on a page of the web app, `/about/api`. */
export function registerOpenApi(app: FastifyInstance): void {
  app.get('/api/openapi.json', { config: { apart: OPENAPI } }, (_, reply) => {
    made ??= JSON.stringify(openApiDocument())
    return reply.type('application/json; charset=utf-8').send(made)
  })
}
