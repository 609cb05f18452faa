import type { Tx } from '@cloakroom/database/as-member.ts'
import { lockRoom } from '../rooms/lock-room.ts'

/** In one order whichever is which, so that two who carry the other way round do not wait for each other. */
export async function lockBoth(tx: Tx, one: string, other: string): Promise<void> {
  for (const roomId of [...new Set([one, other])].toSorted()) await lockRoom(tx, roomId)
}

/** The same, and every room in which words of the thread are quoted: they are told that these are gone. */
export async function lockToCarry(tx: Tx, roomId: string, intoRoomId: string, threadId: string): Promise<void> {
  await tx.$client.query('select lock_to_carry($1::uuid, $2::uuid, $3::uuid)', [roomId, intoRoomId, threadId])
}
