import type { Listener } from './listener.ts'

/** A room that somebody watches, or would. */
export type WatchedRoom = {
  /** Those who have seen everything up to `seq`. */
  listeners: Set<Listener>
  seq: number
  /** The highest number that a notice has told. */
  heardOf: number
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
  return { ...nobody, seq: -1, heardOf: -1, line: Promise.resolve(), tasks: 0, isPumpInLine: false, retry: null }
}

/** Whatever is under way for the listener here ends. */
export function forget(listener: Listener, room: WatchedRoom): void {
  room.listeners.delete(listener)
  room.coming.delete(listener)
  if (room.entering === listener) room.entering = null
}
