import { createECDH, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import ece from 'http_ece'
import { generate } from 'selfsigned'
import type { PushAddress } from './pusher.ts'
import type { Reach } from './reach.ts'

/** A browser as a push service knows it: its address, and how what is sent there is read. */
export type TestBrowser = { address: PushAddress; read(body: Buffer): string }

export function aTestBrowser(endpoint: string): TestBrowser {
  const own = createECDH('prime256v1')
  const p256dh = own.generateKeys('base64url')
  const auth = randomBytes(16).toString('base64url')
  return {
    address: { endpoint, p256dh, auth },
    read: (body) => ece.decrypt(body, { version: 'aes128gcm', privateKey: own, authSecret: auth }).toString(),
  }
}

type Received = { path: string; headers: Record<string, string | string[] | undefined>; body: Buffer }
export type PushService = {
  /** `https://localhost:…` */
  origin: string
  /** The reach in which it lies, and what it says who it is with. */
  reach: Reach
  received: Received[]
  /** What it answers at a path from now on; 201 elsewhere. `hangs up`: after it has read all, it says nothing. */
  answers: Map<string, number | 'hangs up'>
  close(): Promise<void>
}

/** A push service on this machine, over TLS. */
export async function aPushService(): Promise<PushService> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
  const received: Received[] = []
  const answers: PushService['answers'] = new Map()
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request)
    const path = request.url ?? ''
    received.push({ path, headers: request.headers, body })
    const status = answers.get(path) ?? 201
    if (status === 'hangs up') return void request.socket.destroy()
    response.writeHead(status, status === 307 ? { location: '/elsewhere' } : {})
    response.end('x'.repeat(100))
  }
  const server = createServer({ key, cert }, (request, response) => void answer(request, response))
  server.listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `https://localhost:${port}`,
    reach: { isAllowed: () => true, port: null, ca: cert },
    received,
    answers,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
