import { once } from 'node:events'
import { LIVE_PATH } from '@cloakroom/contract/live.ts'
import { WebSocket } from 'ws'

/** Sockets that watch one room, and what they have heard. */
export type Watchers = AsyncDisposable & {
  /** Resolves when every socket has heard a frame that holds `text`, all of them the same bytes. */
  allHear(text: string): Promise<{ frame: Buffer; at: number }>
}

const AT_ONCE = 50

/** Opens a socket for each cookie and waits until every one of them watches. */
export async function openWatchers(origin: string, cookies: readonly string[], roomId: string): Promise<Watchers> {
  const url = `${origin.replace('http', 'ws')}${LIVE_PATH}`
  const sockets: WebSocket[] = []
  let hear: (frame: Buffer) => void = () => {}
  for (let at = 0; at < cookies.length; at += AT_ONCE)
    sockets.push(...(await Promise.all(cookies.slice(at, at + AT_ONCE).map((cookie) => open(cookie)))))

  async function open(cookie: string): Promise<WebSocket> {
    const socket = new WebSocket(url, { headers: { cookie, origin }, perMessageDeflate: false })
    await once(socket, 'open')
    socket.send(JSON.stringify({ type: 'watch', room: roomId, since: Number.MAX_SAFE_INTEGER }))
    await once(socket, 'message')
    socket.on('message', (data: Buffer) => hear(data))
    return socket
  }

  return {
    allHear(text) {
      const { promise, resolve, reject } = Promise.withResolvers<{ frame: Buffer; at: number }>()
      let first: Buffer | null = null
      let heard = 0
      hear = (frame) => {
        first ??= frame
        if (!frame.equals(first)) return reject(new Error('two sockets heard different bytes'))
        if (++heard < sockets.length) return
        if (!first.includes(text)) return reject(new Error('the sockets heard something else'))
        resolve({ frame: first, at: performance.now() })
      }
      return promise
    },
    async [Symbol.asyncDispose]() {
      const closed = sockets
        .filter(({ readyState }) => readyState !== WebSocket.CLOSED)
        .map((one) => once(one, 'close'))
      for (const socket of sockets) socket.terminate()
      await Promise.all(closed)
    },
  }
}
