import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ClientFrame, LIVE_PATH, ServerFrame } from '@cloakroom/contract/live.ts'
import { WebSocket } from 'ws'

export type TestSocket = {
  socket: WebSocket
  /** Every frame so far, byte for byte. */
  raw: string[]
  say(frame: ClientFrame): void
  /** The next frame that fits, among those not asked for yet. Each is checked against the contract. Gives up after five seconds. */
  next(fits: (frame: ServerFrame) => boolean): Promise<ServerFrame>
  /** Resolves when no frame that fits has come for half a second. */
  silence(fits: (frame: ServerFrame) => boolean): Promise<void>
  closed: Promise<number>
}

const PATIENCE_MS = 5_000
const SILENCE_MS = 500

/** A tab's socket, opened as a browser would. */
export async function aSocket(
  origin: string,
  cookie: string,
  headers: Record<string, string> = {},
): Promise<TestSocket> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${LIVE_PATH}`, {
    headers: { ...headers, cookie, origin: 'http://localhost:8080' },
  })
  const raw: string[] = []
  const pending: ServerFrame[] = []
  const waiting: { fits: (frame: ServerFrame) => boolean; take: (frame: ServerFrame) => void }[] = []
  socket.on('message', (data: Buffer) => {
    raw.push(data.toString())
    const frame = ServerFrame.parse(JSON.parse(data.toString()))
    const index = waiting.findIndex(({ fits }) => fits(frame))
    if (index === -1) pending.push(frame)
    else waiting.splice(index, 1)[0]?.take(frame)
  })
  const closed = once(socket, 'close').then(([code]) => Number(code))
  // A socket that is refused fails both; whoever opened it hears of the one below.
  closed.catch(() => {})
  await once(socket, 'open')
  return {
    socket,
    raw,
    closed,
    say: (frame) => socket.send(JSON.stringify(frame)),
    silence: async (fits) => {
      await sleep(SILENCE_MS)
      const heard = pending.find(fits)
      if (heard) throw new Error(`heard ${JSON.stringify(heard)}`)
    },
    next: (fits) => {
      const index = pending.findIndex(fits)
      const [found] = index === -1 ? [] : pending.splice(index, 1)
      if (found) return Promise.resolve(found)
      return new Promise((take, fail) => {
        const patience = setTimeout(() => fail(new Error(`no such frame; there came ${raw.join(' ')}`)), PATIENCE_MS)
        waiting.push({
          fits,
          take: (frame) => {
            clearTimeout(patience)
            take(frame)
          },
        })
      })
    },
  }
}
