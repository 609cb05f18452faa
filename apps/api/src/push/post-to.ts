import { request } from 'node:https'
import { lookUpWithin, type Reach } from './reach.ts'

const PATIENCE_MS = 10_000

type Posted = { endpoint: string; headers: Record<string, string | number>; body: Buffer }
/** The status with which it was answered; `not sent` where nobody has had it, `unknown` where somebody may have. */
export type Answered = number | 'not sent' | 'unknown'
export type Post = (posted: Posted) => Promise<Answered>

/** Posts, within reach. Only the status of the answer is read; nobody is followed anywhere else. */
export function postWithin(reach: Reach): Post {
  const { ca } = reach
  const lookup = lookUpWithin(reach)
  return ({ endpoint, headers, body }) =>
    new Promise((resolve) => {
      let isConnected = false
      const asked = request(endpoint, {
        method: 'POST',
        headers,
        lookup,
        agent: false,
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(ca !== undefined && { ca }),
      })
      asked.on('socket', (socket) => socket.once('secureConnect', () => (isConnected = true)))
      asked.on('response', (response) => {
        resolve(response.statusCode ?? 'unknown')
        response.destroy()
      })
      asked.on('error', () => resolve(isConnected ? 'unknown' : 'not sent'))
      asked.end(body)
    })
}
