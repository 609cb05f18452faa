import { LRUCache } from 'lru-cache'
import type { FoundRoom } from './find-room.ts'

/** A room as a member has just found it, and their seat there. */
export type RememberedRoom = { room: FoundRoom; seat: string }

const MOST = 5_000
/** In a process that does not hear of a closing, the seat is gone from memory by then: purged by a clock, not when somebody next asks for it. */
const KEPT_MS = 60_000

const rooms = new LRUCache<string, RememberedRoom>({ max: MOST, ttl: KEPT_MS, ttlAutopurge: true })

const keyOf = (memberId: string, roomId: string) => `${roomId} ${memberId}`

/**
 * A guess at what is true of the room now, never a permission. Whoever acts on it lets the statement that writes compare versions with the room's, and asks
 * anew before refusing anything.
 */
export function rememberedRoom(memberId: string, roomId: string): RememberedRoom | null {
  return rooms.get(keyOf(memberId, roomId)) ?? null
}

/** Not where each post has a seat of its own. */
export function rememberRoom(memberId: string, remembered: RememberedRoom): void {
  const { id, charter } = remembered.room
  if (charter.attribution !== 'unattributed') rooms.set(keyOf(memberId, id), remembered)
}

/** After a closing nothing may be left in memory that tells who sat where. */
export function forgetRoom(roomId: string): void {
  for (const key of rooms.keys()) if (key.startsWith(roomId)) rooms.delete(key)
}
