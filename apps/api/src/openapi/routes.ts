import type { FastifyInstance } from 'fastify'
import { openApiDocument } from './document.ts'

/** The API as machines read it: the same for everybody, made once. People read it on a page of the web app, `/about/api`. */
export function registerOpenApi(app: FastifyInstance): void {
  const json = JSON.stringify(openApiDocument())
  const config = { apart: 'openapi' } as const
  app.get('/api/openapi.json', { config }, (_, reply) => reply.type('application/json; charset=utf-8').send(json))
}
