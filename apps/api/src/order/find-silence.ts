import type { Tx } from '@cloakroom/database/as-member.ts'
import { silences } from '@cloakroom/database/schema/silences.ts'
import { and, desc, gt, inArray } from 'drizzle-orm'
import type { House } from '../house.ts'
import { seatFor } from '../rooms/my-seat.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'

type SilenceFacts = typeof silences.$inferSelect

/** The silences of a room that last still, the longest first. */
export async function findSilences(tx: Tx, roomIds: string[], now: Date): Promise<SilenceFacts[]> {
  if (roomIds.length === 0) return []
  return tx
    .select()
    .from(silences)
    .where(and(inArray(silences.roomId, roomIds), gt(silences.until, now)))
    .orderBy(desc(silences.until), silences.postId)
}

/**
 * Until when this member is silent in a room. Nobody's name is on a silence: for each post for which there is one, the member's own seat is derived and
 * compared. So it holds where each post has a seat of its own as well, and tells nobody whose it is.
 */
export async function findSilence(
  tx: Tx,
  house: Pick<House, 'keys' | 'now'>,
  room: RoomFacts,
  memberId: string,
): Promise<Date | null> {
  return silentUntil(house, room, memberId, await findSilences(tx, [room.id], house.now()))
}

/** The same among silences that were found. */
export function silentUntil(
  { keys }: Pick<House, 'keys'>,
  room: RoomFacts,
  memberId: string,
  found: readonly SilenceFacts[],
): Date | null {
  const mine = found.find(
    ({ roomId, postId, seat }) => roomId === room.id && seat === seatFor(keys, room, memberId, postId),
  )
  return mine?.until ?? null
}
