import { aSocket, type TestSocket } from '../live/testing.ts'

/** The socket's row in the matrix: it is no endpoint of the contract, and as much of a way in. */
export const WATCH = { name: 'watch', summary: 'Hears what happens in the room at once, over the socket.' }

type Heard = { word: 'yes' | 'not there' | 'sign in'; bytes: string }

/** Watches a room with a cookie, or with none: what the socket says to that. */
export async function watchRoom(origin: string, cookie: string | undefined, roomId: string): Promise<Heard> {
  const socket = await aSocket(origin, cookie ?? '').catch(refused)
  if (socket === null) return { word: 'sign in', bytes: '401' }
  socket.say({ type: 'watch', room: roomId, since: 0 })
  const answers = ['watching', 'behind', 'not_found']
  const frame = await socket.next(({ type }) => answers.includes(type))
  socket.socket.close()
  await socket.closed
  return {
    word: frame.type === 'not_found' ? 'not there' : 'yes',
    bytes: socket.raw.join('\n').replaceAll(roomId, 'asked'),
  }
}

function refused(error: unknown): TestSocket | null {
  if (error instanceof Error && error.message.includes('401')) return null
  throw error
}
