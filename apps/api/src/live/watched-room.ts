import type { EventFrame } from '@cloakroom/contract/live.ts'
import type { Listener } from './listener.ts'
import type { At, NewPost } from './notice.ts'

/** More than what is written while one reading is under way is read itself. */
const MOST_NEAR = 8

/** A room that somebody watches, or would. */
export type WatchedRoom = {
  /** Those who have seen everything up to `seq`. */
  listeners: Set<Listener>
  seq: number
  /** The highest number that a notice has told. */
  heardOf: number
  /** What this process knows how to show of what it wrote, by number. */
  near: Map<number, NewPost>
  /** Those whose watch waits, and from which number; and the one whose watch is under way. */
  coming: Map<Listener, number>
  entering: Listener | null
  line: Promise<void>
  tasks: number
  isPumpInLine: boolean
  retry: NodeJS.Timeout | null
}

export function aRoomWithoutListeners(): WatchedRoom {
  const nobody = { listeners: new Set<Listener>(), coming: new Map<Listener, number>(), entering: null }
  return {
    ...nobody,
    seq: -1,
    heardOf: -1,
    near: new Map(),
    line: Promise.resolve(),
    tasks: 0,
    isPumpInLine: false,
    retry: null,
  }
}

/** Keeps what the notice shows for when it is its turn. */
export function hear(room: WatchedRoom, { seq, shown }: At): void {
  room.heardOf = Math.max(room.heardOf, seq)
  if (shown && seq > room.seq && room.near.size < MOST_NEAR) room.near.set(seq, shown)
}

/** Everybody has seen what there was up to this number. */
export function arrive(room: WatchedRoom, seq: number): void {
  room.seq = seq
  for (const number of room.near.keys()) if (number <= seq) room.near.delete(number)
}

/**
 * What is left to show when all of it was written nearby and nothing was heard of that came later, which may have changed it; else null, and
 * it is read.
 */
export function nearFrames(roomId: string, room: WatchedRoom, latest: number): EventFrame[] | null {
  if (latest < room.heardOf) return null
  const frames: EventFrame[] = []
  for (let seq = room.seq + 1; seq <= latest; seq++) {
    const shown = room.near.get(seq)
    if (!shown) return null
    frames.push({ type: 'event', room: roomId, seq, ...shown })
  }
  return frames
}

/** Whatever is under way for the listener here ends. */
export function forget(listener: Listener, room: WatchedRoom): void {
  room.listeners.delete(listener)
  room.coming.delete(listener)
  if (room.entering === listener) room.entering = null
}
