import { ProblemView, REFUSALS, type RefusalCode } from '@cloakroom/contract/refusals.ts'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from './refusal.ts'

const FASTIFY_CODES: Record<string, RefusalCode> = {
  FST_ERR_VALIDATION: 'malformed',
  FST_ERR_BAD_URL: 'malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong_media_type',
}

/**
 * PostgreSQL away, starting, stopping, or out of connections: SQLSTATE classes 08, 53, 57P and what the client says without one. Two that
 * waited for each other (40), and one that waited too long (55P03, 57014), are asked to come again as well: nothing of theirs was written.
 */
const AWAY = /^(08|53|57P|40|55P03|57014)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)$/
const AWAY_WORDS =
  /timeout exceeded when trying to connect|Connection terminated|is not queryable|the pool after calling end/

/** Every no, in one form (RFC 9457). Nothing of the request is echoed, nothing of a bug is told. */
export function answerWithProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answer(asRefusal(error, request), reply))
  app.setNotFoundHandler((_, reply) => answer(new Refusal('not_found'), reply))
}

function answer(refusal: Refusal, reply: FastifyReply): FastifyReply {
  const { retryAfter } = refusal.details
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter)
  return reply.code(refusal.status).type('application/problem+json').serializer(String).send(problemJson(refusal))
}

export function problemJson(refusal: Refusal): string {
  const [status, title] = REFUSALS[refusal.code]
  const type = `/about/api#${refusal.code}`
  return JSON.stringify(ProblemView.parse({ type, title, status, code: refusal.code, ...refusal.details }))
}

/** What an error means to the one who asked. A bug is logged by its kind and place alone: messages of a database quote what was sent. */
function asRefusal(error: FastifyError, request: FastifyRequest): Refusal {
  if (error instanceof Refusal) return error
  const code = FASTIFY_CODES[error.code]
  if (code) return new Refusal(code, { ...whereOf(error) })
  if (isAway(error)) return new Refusal('closed_for_a_moment', { retryAfter: 1 })
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new Refusal('malformed')
  const stack = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  request.log.error({ kind: error.name, code: error.code, at: stack.slice(0, 8).map((line) => line.trim()) }, 'bug')
  return new Refusal('internal')
}

export function isAway(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) {
    const code = 'code' in one && typeof one.code === 'string' ? one.code : ''
    if (AWAY.test(code) || AWAY_WORDS.test(one.message)) return true
  }
  return false
}

function whereOf(error: FastifyError): { where?: string } {
  const [first] = error.validation ?? []
  if (!first) return {}
  return { where: `${error.validationContext ?? ''}${first.instancePath}` }
}
