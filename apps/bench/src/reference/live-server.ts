// A bare `ws` server: one durable insert, then the same bytes to every socket.
import { createServer, type IncomingMessage } from 'node:http'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { Pool } from 'pg'
import { WebSocketServer } from 'ws'
import { insertBarePost } from '../bare-post.ts'

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 20 })
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })

async function take(request: IncomingMessage): Promise<string> {
  const { post, frame } = JSON.parse(await text(request))
  await insertBarePost(pool, post)
  const bytes = Buffer.from(frame)
  for (const socket of sockets.clients) socket.send(bytes, { binary: false })
  return JSON.stringify(post)
}

const server = createServer((request, response) => {
  take(request).then(
    (answer) => response.writeHead(201, { 'content-type': 'application/json' }).end(answer),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
})
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (open) => {
    open.on('error', () => {})
    open.on('message', () => open.send('{"type":"watching"}', { binary: false }))
  })
})
// As Fastify has it: a client that rests between two rounds keeps its connection.
server.keepAliveTimeout = 72_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') process.send?.({ origin: `http://127.0.0.1:${address.port}` })
})
process.once('SIGTERM', () => process.exit(0))
