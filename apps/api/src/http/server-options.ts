import type { Socket } from 'node:net'
import type { RefusalCode } from '@cloakroom/contract/refusals.ts'
import { type FastifyHttpOptions, LogController, type RawServerDefault } from 'fastify'
import type { Config } from '../config.ts'
import type { House } from '../house.ts'
import { problemJson } from './problem.ts'
import { Refusal } from './refusal.ts'

const LARGEST_BODY = 512 * 1024
/** For a request to arrive whole: a file of 25 MB over a line of one megabit a second. Its head has the minute that node gives. */
const PATIENCE_MS = 300_000

/** How the server listens, and how it says no to what does not even get to a route. */
export function serverOptions(
  config: Pick<Config, 'trustedProxies' | 'logLevel'>,
  logTo?: House['logTo'],
): FastifyHttpOptions<RawServerDefault> {
  return {
    bodyLimit: LARGEST_BODY,
    requestTimeout: PATIENCE_MS,
    // Requests that are under way when the house closes are answered; nothing new gets in, because nobody listens.
    return503OnClosing: false,
    trustProxy: config.trustedProxies,
    logController: new LogController({ disableRequestLogging: true }),
    logger: { level: config.logLevel, base: null, ...(logTo && { stream: logTo }) },
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
    frameworkErrors: (_, __, { raw }) => {
      raw
        .writeHead(400, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
        .end(problemJson(new Refusal('malformed')))
    },
    clientErrorHandler: refuseBytes,
  }
}

/** What is no HTTP, or too much of it: node has no request to answer, so the answer is written out here and the line is cut. */
function refuseBytes(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const isTooLarge = error.code === 'HPE_HEADER_OVERFLOW'
  const refusal = new Refusal((isTooLarge ? 'too_large' : 'malformed') satisfies RefusalCode)
  const body = problemJson(refusal)
  const head = [
    `HTTP/1.1 ${refusal.status} ${isTooLarge ? 'Content Too Large' : 'Bad Request'}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
