import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import { ProblemView } from '@cloakroom/contract/refusals.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type * as z from 'zod'
import { Refusal } from './refusal.ts'
import { isRendered, type Rendered } from './rendered.ts'
import type { Viewer } from './viewer.ts'

type Output<S> = S extends z.ZodType ? z.output<S> : undefined

/** What a handler is given: checked input, the viewer, and for the few that set cookies, the raw exchange. */
type Asked<P, Q, B> = {
  params: Output<P>
  query: Output<Q>
  body: Output<B>
  request: FastifyRequest
  reply: FastifyReply
}

/** A view, or one that was rendered before; where the contract has no reply nothing, or the bytes of a file. */
type Answer<R> = Output<R> extends undefined ? void | Buffer : Output<R> | Rendered<Output<R>>

type Handler<P, Q, B, R, V> = (asked: Asked<P, Q, B> & { viewer: V }) => Promise<Answer<R>>

/** Serves an endpoint to anybody; `viewer` is null for those who are not signed in. */
export function serveAnyone<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  app: FastifyInstance,
  endpoint: Endpoint<P, Q, B, R> & { access: 'anyone' },
  handle: Handler<P, Q, B, R, Viewer | null>,
): void {
  route(app, endpoint, (asked) => handle({ ...asked, viewer: asked.request.viewer }))
}

/** Serves an endpoint to members, or to stewards: the door lets nobody else come this far. */
export function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  app: FastifyInstance,
  endpoint: Endpoint<P, Q, B, R>,
  handle: Handler<P, Q, B, R, Viewer>,
): void {
  route(app, endpoint, (asked) => {
    const { viewer } = asked.request
    // The door has asked already (demand-access.ts); this tells the compiler.
    if (!viewer) throw new Refusal('not_signed_in')
    return handle({ ...asked, viewer })
  })
}

function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  app: FastifyInstance,
  endpoint: Endpoint<P, Q, B, R>,
  handle: (asked: Asked<P, Q, B>) => Promise<Answer<R>>,
): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: { endpoint },
    schema: {
      operationId: endpoint.name,
      summary: endpoint.summary,
      tags: [endpoint.surface],
      ...(endpoint.params && { params: endpoint.params }),
      ...(endpoint.query && { querystring: endpoint.query }),
      ...(endpoint.body && { body: endpoint.body }),
      response: {
        ...(endpoint.reply && { [endpoint.status]: endpoint.reply }),
        '4xx': ProblemView,
        '5xx': ProblemView,
      },
    },
    handler: async (request, reply) => {
      const answered = await handle({
        params: request.params as Output<P>,
        query: request.query as Output<Q>,
        body: request.body as Output<B>,
        request,
        reply,
      })
      void reply.code(endpoint.status)
      if (endpoint.status === 204) return reply.send()
      if (isRendered(answered)) void reply.type('application/json; charset=utf-8').serializer(() => answered.json)
      return answered
    },
  })
}
