import type { ServerFrame, StateFrame } from '@cloakroom/contract/live.ts'
import type { CloseReason, Listener } from './listener.ts'
import type { Notice } from './notice.ts'

/** What the hub asks of the slices: who may watch, what happened, and who still may. Passed in; the hub knows no table. */
export type HubSources = {
  /** The room's latest number, or null if this member may not enter it. */
  findSeq: (memberId: string, roomId: string) => Promise<number | null>
  /** The room's latest number, for its frames. */
  latestSeq: (roomId: string) => Promise<number>
  /** Frames of the events after `since` up to `until`, rendered from the rows as they are now. */
  frames: (roomId: string, since: number, until: number) => Promise<ServerFrame[]>
  /** Those of these members who may enter the room. */
  membersOf: (roomId: string) => Promise<Set<string>>
  /** Those of these sessions that are alive. */
  liveSessions: (hashes: string[]) => Promise<Set<string>>
}

/** More than this many missed events are read again by HTTP rather than sent one by one. */
const MOST_TO_CATCH_UP = 200
const SLICE = 50

type WatchedRoom = { listeners: Set<Listener>; seq: number; line: Promise<void>; waiting: boolean }

export type Hub = ReturnType<typeof openHub>

/** Knows who watches what. Everything that concerns one room happens one after the other, which is what keeps its frames in order. */
export function openHub(sources: HubSources, onBug: (error: unknown) => void) {
  const rooms = new Map<string, WatchedRoom>()
  const listeners = new Set<Listener>()

  function inLine(roomId: string, room: WatchedRoom, task: () => Promise<void>): Promise<void> {
    room.line = room.line
      .then(task)
      .catch(onBug)
      .then(() => drop(roomId, room))
    return room.line
  }

  function drop(roomId: string, room: WatchedRoom): void {
    if (room.listeners.size === 0 && rooms.get(roomId) === room) rooms.delete(roomId)
  }

  /** Brings everybody who watches the room to its latest number. Called often; reads once for all calls that wait. */
  function pump(roomId: string, room: WatchedRoom): void {
    if (room.waiting) return
    room.waiting = true
    void inLine(roomId, room, async () => {
      room.waiting = false
      if (room.listeners.size === 0) return
      const latest = await sources.latestSeq(roomId)
      while (room.seq < latest) {
        const until = Math.min(latest, room.seq + SLICE)
        const frames = await sources.frames(roomId, room.seq, until)
        for (const frame of frames) broadcast(room, frame)
        room.seq = until
      }
    })
  }

  function broadcast(room: WatchedRoom, frame: ServerFrame): void {
    const bytes = Buffer.from(JSON.stringify(frame))
    for (const listener of room.listeners) listener.send(bytes)
  }

  function watch(listener: Listener, roomId: string, since: number): Promise<void> {
    let room = rooms.get(roomId)
    if (!room) rooms.set(roomId, (room = { listeners: new Set(), seq: -1, line: Promise.resolve(), waiting: false }))
    const watched = room
    return inLine(roomId, watched, async () => {
      if (!listeners.has(listener)) return
      const latest = await sources.findSeq(listener.memberId, roomId)
      if (latest === null) return say(listener, { type: 'not_found', room: roomId })
      // Whoever is here already has seen up to watched.seq; a newcomer is brought to the same number.
      if (watched.listeners.size === 0 || watched.seq < 0) watched.seq = latest
      const until = watched.seq
      if (until - since > MOST_TO_CATCH_UP || since > until) say(listener, { type: 'behind', room: roomId, seq: until })
      else {
        for (const frame of await sources.frames(roomId, since, until))
          listener.send(Buffer.from(JSON.stringify(frame)))
        say(listener, { type: 'watching', room: roomId, seq: until })
      }
      watched.listeners.add(listener)
      rooms.set(roomId, watched)
      if (latest > until) pump(roomId, watched)
    })
  }

  function leave(listener: Listener, roomId: string): void {
    const room = rooms.get(roomId)
    if (room) void inLine(roomId, room, async () => void room.listeners.delete(listener))
  }

  /** After the removal nothing of the room reaches the listener; in line, so that a watch that is under way cannot slip past. */
  function expel(roomId: string, room: WatchedRoom, isGone: (listener: Listener) => boolean): void {
    void inLine(roomId, room, async () => {
      for (const listener of [...room.listeners].filter(isGone)) {
        room.listeners.delete(listener)
        say(listener, { type: 'not_found', room: roomId })
      }
    })
  }

  function heard(notice: Notice): void {
    const room = 'room' in notice ? rooms.get(notice.room) : undefined
    if (notice.type === 'at' && room) pump(notice.room, room)
    if (notice.type === 'writing' && room) broadcast(room, notice)
    if (notice.type === 'gone' && room) expel(notice.room, room, (listener) => listener.memberId === notice.member)
    if (notice.type === 'ended') closeAll((listener) => listener.memberId === notice.member)
    if (notice.type === 'signed-out') closeAll((listener) => listener.sessionHash === notice.session)
  }

  function closeAll(isConcerned: (listener: Listener) => boolean, reason: CloseReason = 'signed_out'): void {
    for (const listener of [...listeners].filter(isConcerned)) {
      remove(listener)
      listener.close(reason)
    }
  }

  function remove(listener: Listener): void {
    listeners.delete(listener)
    for (const [roomId, room] of rooms) if (room.listeners.delete(listener)) drop(roomId, room)
  }

  /** Asks again about everybody: after the line between the processes was down, and now and then. */
  async function recheck(): Promise<void> {
    const alive = await sources.liveSessions([...new Set([...listeners].map((listener) => listener.sessionHash))])
    closeAll((listener) => !alive.has(listener.sessionHash))
    for (const [roomId, room] of rooms) {
      const members = await sources.membersOf(roomId)
      expel(roomId, room, (listener) => !members.has(listener.memberId))
      pump(roomId, room)
    }
  }

  return { add: (listener: Listener) => void listeners.add(listener), remove, watch, leave, heard, recheck, closeAll }
}

function say(listener: Listener, frame: StateFrame): void {
  listener.send(Buffer.from(JSON.stringify(frame)))
}
