import { createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { postgresBus } from './postgres-bus.ts'

/** What PostgreSQL says, as far as it is needed here: a letter, a length, and the rest. */
function message(letter: string, rest: Buffer | string): Buffer {
  const body = Buffer.from(rest)
  const head = Buffer.from(`${letter}....`)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
const READY = message('Z', 'I')
const WELCOME = Buffer.concat([message('R', Buffer.alloc(4)), READY])
const LISTENING = Buffer.concat([message('C', 'LISTEN\0'), READY])
const STANDING_BY = Buffer.concat([message('E', 'SERROR\0C25006\0Mcannot execute LISTEN during recovery\0\0'), READY])

const open = new Set<Socket>()
let lines = 0
/** Lets the first line listen. To all later ones it is a server that stands by, as one does for a while when it takes over. */
const server = createServer((socket) => {
  const answer = lines++ === 0 ? LISTENING : STANDING_BY
  open.add(socket)
  socket.on('close', () => open.delete(socket)).on('error', () => {})
  socket.once('data', () => {
    socket.write(WELCOME)
    socket.on('data', () => socket.write(answer))
  })
})

beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
afterAll(() => server.close())

it('keeps no line on which it cannot listen', async () => {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : null
  const bus = postgresBus(`postgres://web@127.0.0.1:${port}/house`)
  await bus.hear({ notice: () => {}, reconnected: () => {} })
  for (const socket of open) socket.destroy()
  await vi.waitFor(() => expect(lines).toBeGreaterThan(4), 10_000)
  expect(open.size).toBeLessThan(3)
  await bus.close()
  await vi.waitFor(() => expect(open.size).toBe(0), 5_000)
})
