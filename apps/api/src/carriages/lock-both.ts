import type { Tx } from '@cloakroom/database/as-member.ts'
import { lockRoom } from '../rooms/lock-room.ts'

/** In one order whichever is which, so that two who carry the other way round do not wait for each other. */
export async function lockBoth(tx: Tx, one: string, other: string): Promise<void> {
  for (const roomId of [...new Set([one, other])].toSorted()) await lockRoom(tx, roomId)
}
