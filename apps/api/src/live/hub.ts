import type { ServerFrame, StateFrame } from '@cloakroom/contract/live.ts'
import type { HubSources } from './hub-sources.ts'
import type { CloseReason, Listener } from './listener.ts'
import type { Notice } from './notice.ts'
import { arrive, aRoomWithoutListeners, forget, hear, nearFrames, type WatchedRoom } from './watched-room.ts'

/** More than this many missed events, or bytes of them, are read again by HTTP rather than sent one by one. */
const MOST_TO_CATCH_UP = 200
const MOST_BYTES_AT_ONCE = 400_000
const SLICE = 50
const RETRY_MS = 1_000

export type Hub = ReturnType<typeof openHub>

/**
 * Knows who watches what. What reads of one room happens one after the other, which is what keeps its frames in order; who leaves it, of their
 * own or not, leaves at once, whatever is under way.
 */
export function openHub(sources: HubSources, onBug: (error: unknown) => void) {
  const rooms = new Map<string, WatchedRoom>()
  const listeners = new Set<Listener>()

  function inLine(roomId: string, room: WatchedRoom, task: () => Promise<void>): Promise<void> {
    room.tasks++
    room.line = after(room.line, roomId, room, task)
    return room.line
  }

  /** Never throws: what failed is tried again in a moment. */
  async function after(before: Promise<void>, roomId: string, room: WatchedRoom, task: () => Promise<void>) {
    await before
    try {
      await task()
    } catch (error) {
      if (!sources.isAway(error)) onBug(error)
      room.retry ??= setTimeout(() => retry(roomId, room), RETRY_MS).unref()
    }
    room.tasks--
    drop(roomId, room)
  }

  /** Only when nothing waits in its line either: a room must never be there twice. */
  function drop(roomId: string, room: WatchedRoom): void {
    if (room.listeners.size + room.coming.size + room.tasks > 0 || rooms.get(roomId) !== room) return
    if (room.retry) clearTimeout(room.retry)
    rooms.delete(roomId)
  }

  function retry(roomId: string, room: WatchedRoom): void {
    room.retry = null
    for (const listener of room.coming.keys()) void inLine(roomId, room, () => letIn(listener, roomId, room))
    pump(roomId, room)
  }

  /** Brings everybody who watches the room to its latest number. Called often; reads once for all calls that wait. */
  function pump(roomId: string, room: WatchedRoom): void {
    if (room.isPumpInLine) return
    room.isPumpInLine = true
    void inLine(roomId, room, async () => {
      room.isPumpInLine = false
      if (room.listeners.size === 0) return
      // A notice has told the number; without one it is asked for.
      await advance(roomId, room, room.heardOf > room.seq ? room.heardOf : await sources.latestSeq(roomId))
    })
  }

  async function advance(roomId: string, room: WatchedRoom, latest: number): Promise<void> {
    for (const frame of nearFrames(roomId, room, latest) ?? []) {
      broadcast(room, bytesOf(frame))
      arrive(room, frame.seq)
    }
    while (room.seq < latest) {
      const until = Math.min(latest, room.seq + SLICE)
      const frames = await framesOf(roomId, room.seq, until)
      if (frames) for (const frame of frames) broadcast(room, frame)
      else broadcast(room, bytesOf({ type: 'behind', room: roomId, seq: latest }))
      arrive(room, frames ? until : latest)
    }
  }

  /**
   * Null when they are too many bytes, or not for all who watch, or one cannot be shown, which must not keep the room from going on: then everybody
   * reads again by HTTP, each what is theirs.
   */
  async function framesOf(roomId: string, since: number, until: number): Promise<Buffer[] | null> {
    try {
      const read = () => sources.frames(roomId, since, until)
      // What fails because of a moment does not fail twice; what fails because of an event does.
      const found = await read().catch((error: unknown) => (sources.isAway(error) ? Promise.reject(error) : read()))
      if (!found) return null
      const frames = found.map(bytesOf)
      const bytes = frames.reduce((sum, frame) => sum + frame.length, 0)
      return frames.length > 1 && bytes > MOST_BYTES_AT_ONCE ? null : frames
    } catch (error) {
      if (sources.isAway(error)) throw error
      onBug(error)
      return null
    }
  }

  function broadcast(room: WatchedRoom, bytes: Buffer): void {
    for (const listener of room.listeners) listener.send(bytes)
  }

  /** A watch that still waits is replaced by the next one: one answer is for both. */
  function watch(listener: Listener, roomId: string, since: number): Promise<void> {
    if (!listeners.has(listener)) return Promise.resolve()
    const room = rooms.get(roomId) ?? aRoomWithoutListeners()
    rooms.set(roomId, room)
    const isWaiting = room.coming.has(listener)
    room.coming.set(listener, since)
    return isWaiting ? room.line : inLine(roomId, room, () => letIn(listener, roomId, room))
  }

  async function letIn(listener: Listener, roomId: string, room: WatchedRoom): Promise<void> {
    const since = room.coming.get(listener)
    if (since === undefined) return
    room.coming.delete(listener)
    room.entering = listener
    // Also a function for the compiler, which would not believe that somebody else may change it.
    const isGone = () => room.entering !== listener
    try {
      const latest = await sources.findSeq(listener.memberId, roomId)
      if (isGone()) return
      if (latest === null) return turnAway(listener, roomId, room)
      // Whoever is here already is brought to where the newcomer begins.
      if (room.listeners.size === 0) arrive(room, latest.seq)
      else await advance(roomId, room, latest.seq)
      const isNear = since >= latest.since && since <= room.seq && room.seq - since <= MOST_TO_CATCH_UP
      const frames = isNear && !isGone() ? await framesOf(roomId, since, room.seq) : null
      if (isGone()) return
      for (const frame of frames ?? []) listener.send(frame)
      say(listener, { type: frames ? 'watching' : 'behind', room: roomId, seq: room.seq })
      if (!isGone()) room.listeners.add(listener)
    } catch (error) {
      // It is asked again, from where it was.
      if (!isGone() && !room.coming.has(listener)) room.coming.set(listener, since)
      throw error
    } finally {
      room.entering = null
    }
  }

  function turnAway(listener: Listener, roomId: string, room: WatchedRoom): void {
    forget(listener, room)
    say(listener, { type: 'not_found', room: roomId })
  }

  function leave(listener: Listener, roomId: string): void {
    const room = rooms.get(roomId)
    if (!room) return
    forget(listener, room)
    drop(roomId, room)
  }

  /** At once: what is being read of the room at this moment reaches them no more. Those who wait are asked about when it is their turn. */
  function expel(roomId: string, room: WatchedRoom, memberId: string): void {
    const here = new Set(room.entering ? [...room.listeners, room.entering] : room.listeners)
    for (const listener of here) if (listener.memberId === memberId) turnAway(listener, roomId, room)
    drop(roomId, room)
  }

  function heard(notice: Notice): void {
    const room = 'room' in notice ? rooms.get(notice.room) : undefined
    // The same number comes twice where it was told nearby and by the bus.
    if (notice.type === 'at' && room && notice.seq > room.heardOf) {
      hear(room, notice)
      pump(notice.room, room)
    }
    if (notice.type === 'writing' && room) broadcast(room, bytesOf(notice))
    if (notice.type === 'gone' && room) expel(notice.room, room, notice.member)
    if (notice.type === 'ended') closeAll((listener) => listener.memberId === notice.member)
    if (notice.type === 'signed-out') closeAll((listener) => listener.sessionHash === notice.session)
  }

  /** Its session may have ended since it was looked at, and the notice of that have passed before there was a socket to shut. */
  function add(listener: Listener): void {
    listeners.add(listener)
    shutEnded([listener]).catch((error: unknown) => sources.isAway(error) || onBug(error))
  }

  async function shutEnded(asked: Listener[]): Promise<void> {
    const alive = await sources.liveSessions([...new Set(asked.map((listener) => listener.sessionHash))])
    const ended = new Set(asked.filter((listener) => !alive.has(listener.sessionHash)))
    closeAll((listener) => ended.has(listener))
  }

  function closeAll(isConcerned: (listener: Listener) => boolean, reason: CloseReason = 'signed_out'): void {
    for (const listener of [...listeners].filter(isConcerned)) {
      remove(listener)
      listener.close(reason)
    }
  }

  function remove(listener: Listener): void {
    listeners.delete(listener)
    for (const [roomId, room] of rooms) {
      forget(listener, room)
      drop(roomId, room)
    }
  }

  /** Asks again about everybody: after the line between the processes was down, and now and then. */
  async function recheck(): Promise<void> {
    if (listeners.size > 0) await shutEnded([...listeners])
    if (rooms.size === 0) return
    const asked = [...rooms]
    const standings = await sources.standings(asked.map(([roomId]) => roomId))
    for (const [roomId, room] of asked) {
      if (rooms.get(roomId) !== room) continue
      const standing = standings.get(roomId)
      for (const listener of room.listeners)
        if (!standing?.members.has(listener.memberId)) void inLine(roomId, room, () => doubt(listener, roomId, room))
      if (standing && room.seq < standing.seq) pump(roomId, room)
    }
  }

  /** Somebody who was not on the list may have come while it was made: they are asked about in line. */
  async function doubt(listener: Listener, roomId: string, room: WatchedRoom): Promise<void> {
    if (!room.listeners.has(listener)) return
    const latest = await sources.findSeq(listener.memberId, roomId)
    if (latest === null && room.listeners.has(listener)) turnAway(listener, roomId, room)
  }

  return { add, remove, watch, leave, heard, recheck, closeAll }
}

function bytesOf(frame: ServerFrame): Buffer {
  return Buffer.from(JSON.stringify(frame))
}

function say(listener: Listener, frame: StateFrame): void {
  listener.send(bytesOf(frame))
}
