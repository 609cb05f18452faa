import type { Keys } from '../keys/keys.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'

type Keyed = Pick<RoomFacts, 'id' | 'wrapped'>

/** A name that may stand beside one quote, locked with the key of a room: a copy of the store does not tell it, and burning the room takes it. */
export function lockName(keys: Keys, { id, wrapped }: Keyed, quoteId: string, name: string): Buffer {
  const key = wrapped && keys.unwrapRoomKey(id, wrapped)
  return keys.lockInRoom(key, contextOf(quoteId), Buffer.from(name))
}

/** Null where there is none, or none any more. */
export function unlockName(keys: Keys, { id, wrapped }: Keyed, quoteId: string, locked: Buffer | null): string | null {
  if (!wrapped || !locked) return null
  return keys.unlockInRoom(keys.unwrapRoomKey(id, wrapped), contextOf(quoteId), locked).toString()
}

function contextOf(quoteId: string): string {
  return `quote ${quoteId}`
}
