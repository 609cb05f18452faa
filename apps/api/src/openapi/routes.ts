import type { FastifyInstance } from 'fastify'
import { openApiDocument } from './document.ts'
import { openApiPage } from './page.ts'

/** The API as machines read it, and as people do. Both are the same for everybody and are made once. */
export function registerOpenApi(app: FastifyInstance): void {
  const json = JSON.stringify(openApiDocument())
  const html = openApiPage()
  const config = { apart: 'openapi' } as const
  app.get('/api/openapi.json', { config }, (_, reply) => reply.type('application/json; charset=utf-8').send(json))
  app.get('/about/api', { config }, (_, reply) => reply.type('text/html; charset=utf-8').send(html))
}
