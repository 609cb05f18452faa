import type { FastifyInstance } from 'fastify'
import { declare } from '../door/declare.ts'
import { openApiDocument } from './document.ts'

const OPENAPI = declare('file', 'openapi', 'front-door')

/** The API as machines read it: the same for everybody, made once. People read it on a page of the web app, `/about/api`. */
export function registerOpenApi(app: FastifyInstance): void {
  const json = JSON.stringify(openApiDocument())
  app.get('/api/openapi.json', { config: { apart: OPENAPI } }, (_, reply) =>
    reply.type('application/json; charset=utf-8').send(json),
  )
}
