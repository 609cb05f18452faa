import type { House } from '../house.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'

type Sealing = Pick<House, 'keys' | 'files'>
type Room = Pick<RoomFacts, 'id' | 'wrapped'>

/** Sealed with the room's own key, and for this file alone: what burns the key burns the file, wherever a copy of it lies. */
const contextOf = (room: Room, id: string) => `file ${room.id} ${id}`

export async function putFile({ keys, files }: Sealing, room: Room, id: string, bytes: Buffer): Promise<void> {
  const key = room.wrapped && keys.unwrapRoomKey(room.id, room.wrapped)
  await files.put(id, keys.lockInRoom(key, contextOf(room, id), bytes))
}

/** Null where the bytes are erased, or the key that opened them is burnt. */
export async function getFile({ keys, files }: Sealing, room: Room, id: string): Promise<Buffer | null> {
  const sealed = room.wrapped && (await files.get(id))
  if (!room.wrapped || !sealed) return null
  return keys.unlockInRoom(keys.unwrapRoomKey(room.id, room.wrapped), contextOf(room, id), sealed)
}
