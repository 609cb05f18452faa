import type { ClientFrame, ServerFrame } from '@cloakroom/contract/live.ts'
import { CLOSE_CODES, LIVE_PATH } from '@cloakroom/contract/live.ts'
import { backOff } from './back-off.ts'

/** How long an open socket may leave a question unanswered after the machine slept, in milliseconds. */
const PATIENCE = 5000
/** A connection that stood this long counts as a good one: the next back-off starts small again. */
const GOOD_AFTER = 10_000

export type LiveSocket = { say: (frame: ClientFrame) => void; wake: () => void; close: () => void }
type Hears = {
  /** The socket is open: say everything that should be watched. */
  onOpen: () => void
  onFrame: (frame: ServerFrame) => void
  /** The session has ended; the socket stays shut. */
  onSignedOut: () => void
}

/** The one socket of the tab. It comes back by itself, after a while or as soon as the machine wakes. */
export function openLiveSocket({ onOpen, onFrame, onSignedOut }: Hears): LiveSocket {
  let socket: WebSocket | undefined
  let attempt = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let doubt: ReturnType<typeof setTimeout> | undefined
  let openedAt = 0
  let isOver = false

  function connect() {
    clearTimeout(retry)
    if (isOver || socket) return
    const address = new URL(LIVE_PATH, location.href)
    address.protocol = address.protocol.replace('http', 'ws')
    const mine = new WebSocket(address)
    socket = mine
    mine.addEventListener('open', () => {
      openedAt = Date.now()
      onOpen()
    })
    mine.addEventListener('message', (event) => {
      clearTimeout(doubt)
      if (typeof event.data === 'string') onFrame(JSON.parse(event.data) as ServerFrame)
    })
    mine.addEventListener('close', (event) => lost(mine, event.code))
  }

  function lost(which: WebSocket, code: number) {
    if (socket !== which) return
    socket = undefined
    clearTimeout(doubt)
    if (code === CLOSE_CODES.signed_out) {
      isOver = true
      onSignedOut()
    }
    if (isOver) return
    if (openedAt && Date.now() - openedAt > GOOD_AFTER) attempt = 0
    openedAt = 0
    retry = setTimeout(connect, backOff(attempt++))
  }

  connect()
  return {
    say: (frame) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame))
    },
    // After sleep an open socket may be dead without knowing it. Asking it something and getting no answer tells.
    wake: () => {
      const old = socket
      if (!old || old.readyState !== WebSocket.OPEN) {
        attempt = 0
        if (!old) connect()
        return
      }
      // It has opened this very moment, and that is how we know that the house is there.
      if (Date.now() - openedAt < 1000) return
      clearTimeout(doubt)
      onOpen()
      doubt = setTimeout(() => {
        lost(old, 0)
        old.close()
        connect()
      }, PATIENCE)
    },
    close: () => {
      isOver = true
      clearTimeout(retry)
      clearTimeout(doubt)
      socket?.close(1000)
    },
  }
}
