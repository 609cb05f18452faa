import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** What one of a client's commands came as: an array of strings. */
const COMMAND = /^\*(\d+)\r\n/
const WORD = /^\$(\d+)\r\n/

export type TestValkey = {
  url: string
  /** Cuts every line and takes no new one, as a server that was killed. */
  die(): Promise<void>
  /** Comes back on the same port, remembering nothing. */
  rise(): Promise<void>
  /** How many lines listen. */
  readers(): number
  /** Everything that was published, as it came. */
  published: string[]
}

/** As much of a Valkey as carries notices, on a port of its own: RESP 3 over TCP, to which a real client talks. */
export async function aValkey(): Promise<TestValkey> {
  const clients = new Map<Socket, Set<string>>()
  const published: string[] = []

  function answer(socket: Socket, [name = '', ...words]: string[]): string {
    const [channel = '', message = ''] = words
    const channels = clients.get(socket)
    switch (name.toUpperCase()) {
      case 'HELLO':
        return `%2\r\n${bulk('server')}${bulk('valkey')}${bulk('proto')}:3\r\n`
      case 'PING':
        return '+PONG\r\n'
      case 'SUBSCRIBE':
        channels?.add(channel)
        return `>3\r\n${bulk('subscribe')}${bulk(channel)}:${channels?.size}\r\n`
      case 'PUBLISH': {
        published.push(message)
        const readers = [...clients].filter(([, heard]) => heard.has(channel))
        for (const [reader] of readers) reader.write(`>3\r\n${bulk('message')}${bulk(channel)}${bulk(message)}`)
        return `:${readers.length}\r\n`
      }
      default:
        return `-ERR unknown command '${name}'\r\n`
    }
  }

  const server = createServer((socket) => {
    let unread = ''
    clients.set(socket, new Set())
    socket.on('close', () => clients.delete(socket))
    socket.on('error', () => {})
    socket.setEncoding('utf8').on('data', (some) => {
      unread += some
      for (let read = firstOf(unread); read; read = firstOf(unread)) {
        socket.write(answer(socket, read.words))
        unread = unread.slice(read.length)
      }
    })
  })
  let port = 0
  const rise = async () => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (typeof address === 'object' && address) port = address.port
  }
  await rise()
  return {
    url: `redis://127.0.0.1:${port}`,
    published,
    readers: () => [...clients.values()].filter((heard) => heard.size > 0).length,
    rise,
    die: async () => {
      server.close()
      for (const socket of clients.keys()) socket.resetAndDestroy()
      if (server.listening || clients.size > 0) await once(server, 'close')
    },
  }
}

const bulk = (text: string) => `$${Buffer.byteLength(text)}\r\n${text}\r\n`

/** The first command of what has come, if it is there as a whole. All that passes here is ASCII. */
function firstOf(unread: string): { words: string[]; length: number } | null {
  const head = COMMAND.exec(unread)
  if (!head) return null
  const words: string[] = []
  let length = head[0].length
  for (let count = Number(head[1]); count > 0; count--) {
    const size = WORD.exec(unread.slice(length))
    if (!size) return null
    const begin = length + size[0].length
    const end = begin + Number(size[1])
    if (unread.length < end + 2) return null
    words.push(unread.slice(begin, end))
    length = end + 2
  }
  return { words, length }
}
