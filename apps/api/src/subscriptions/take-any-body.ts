import type { FastifyInstance } from 'fastify'

const LARGEST = 4_096

/** RFC 8058: a mail provider posts a form, `List-Unsubscribe=One-Click`. Nothing in it matters: the path says everything, so it is read to its end and left. */
export function takeAnyBody(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST }, (_, __, done) => done(null, undefined))
}
