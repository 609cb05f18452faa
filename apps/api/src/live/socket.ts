import websocket from '@fastify/websocket'
import { CLOSE_CODES, ClientFrame, LIVE_PATH } from '@cloakroom/contract/live.ts'
import type { FastifyInstance } from 'fastify'
import type { RawData, WebSocket } from 'ws'
import { declare } from '../door/declare.ts'
import { kindOf } from '../http/kind-of.ts'
import { Refusal } from '../http/refusal.ts'
import { demandSameOrigin } from '../http/same-origin.ts'
import type { Hub } from './hub.ts'
import type { Listener } from './listener.ts'

const LIVE = declare('socket', 'live', 'room')

const LARGEST_FRAME = 1024
/** A reader this many bytes behind is cut off; it catches up from its last number. */
const MOST_UNSENT = 1_000_000
/** Frames a client may send between two beats: somebody of hundreds of rooms watches all of them at once, and again after a broken line. */
const MOST_FRAMES = 2_000
const BEAT_MS = 30_000
/** How long a socket may take to answer our goodbye, and what was sent before it to arrive: revoked means now. */
const PARTING_MS = 800

/** What is known of an open socket between two beats. */
type Pulse = { isAlive: boolean; frames: number }

/** The one WebSocket route. The cookie and the Origin are checked before the upgrade; clients only watch and leave. */
export async function registerLive(app: FastifyInstance, hub: Hub, origins: readonly string[]): Promise<void> {
  const pulses = new Map<WebSocket, Pulse>()
  await app.register(websocket, {
    options: { maxPayload: LARGEST_FRAME, perMessageDeflate: false },
    // The plugin's own would close without a reason, and every tab would have to guess.
    preClose(done) {
      clearInterval(beat)
      hub.closeAll(() => true, 'going_down')
      this.websocketServer.close()
      done()
    },
    errorHandler: (error, socket, request) => {
      request.log.error({ kind: kindOf(error) }, 'bug in the socket')
      socket.terminate()
    },
  })
  const beat = setInterval(() => {
    for (const [socket, pulse] of pulses) beatOnce(socket, pulse)
  }, BEAT_MS).unref()
  app.get(
    LIVE_PATH,
    {
      websocket: true,
      config: { apart: LIVE },
      preValidation: (request, reply, done) => {
        demandSameOrigin(request, origins, true)
        if (!request.viewer) throw new Refusal('not_signed_in')
        // There is no response to an upgrade, and the socket would hold on to it for as long as it is open.
        if (request.ws) reply.raw.detachSocket(request.raw.socket)
        done()
      },
    },
    (socket, { viewer }) => {
      // The plugin's listener would keep the whole request for as long as the socket is open: that is twice what the socket itself takes.
      socket.removeAllListeners('error')
      if (viewer) attach(hub, pulses, socket, viewer.memberId, viewer.sessionHash)
    },
  )
}

/** Whoever has not answered the last beat is gone. */
function beatOnce(socket: WebSocket, pulse: Pulse): void {
  if (!pulse.isAlive) return socket.terminate()
  pulse.isAlive = false
  pulse.frames = 0
  socket.ping()
}

function attach(
  hub: Hub,
  pulses: Map<WebSocket, Pulse>,
  socket: WebSocket,
  memberId: string,
  sessionHash: string,
): void {
  const listener: Listener = {
    memberId,
    sessionHash,
    send: (frame) => {
      if (socket.bufferedAmount > MOST_UNSENT) listener.close('too_slow')
      else socket.send(frame, { binary: false })
    },
    close: (reason) => {
      hub.remove(listener)
      socket.close(CLOSE_CODES[reason], reason)
      setTimeout(() => socket.terminate(), PARTING_MS).unref()
    },
  }
  const pulse: Pulse = { isAlive: true, frames: 0 }
  pulses.set(socket, pulse)
  socket.on('pong', () => (pulse.isAlive = true))
  socket.on('error', () => {})
  socket.on('close', () => {
    pulses.delete(socket)
    hub.remove(listener)
  })
  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return
    if (++pulse.frames > MOST_FRAMES) return listener.close('too_many_frames')
    const frame = isBinary ? null : readFrame(data)
    if (!frame) return listener.close('malformed_frame')
    if (frame.type === 'watch') void hub.watch(listener, frame.room, frame.since)
    else hub.leave(listener, frame.room)
  })
  hub.add(listener)
}

function readFrame(data: RawData): ClientFrame | null {
  try {
    return ClientFrame.parse(JSON.parse(Buffer.isBuffer(data) ? data.toString() : ''))
  } catch {
    return null
  }
}
