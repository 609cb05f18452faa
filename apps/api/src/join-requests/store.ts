import type { Tx } from '@cloakroom/database/as-member.ts'
import { joinRequests } from '@cloakroom/database/schema/rooms.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { and, eq } from 'drizzle-orm'

type NewRequest = { roomId: string; id: string; memberId: string; words: PersonalSpeech; askedOn: string }

/** One that waits already stands as it is. */
export async function insertRequest(tx: Tx, request: NewRequest): Promise<void> {
  await tx
    .insert(joinRequests)
    .values({ ...request, state: 'open' })
    .onConflictDoNothing()
}

/** False if none of this member's own waits. */
export async function deleteOwnRequest(tx: Tx, roomId: string, memberId: string): Promise<boolean> {
  const { rowCount } = await tx
    .delete(joinRequests)
    .where(and(eq(joinRequests.roomId, roomId), eq(joinRequests.memberId, memberId), eq(joinRequests.state, 'open')))
  return rowCount === 1
}

export async function answerRequest(
  tx: Tx,
  roomId: string,
  id: string,
  { state, on }: { state: 'accepted' | 'declined'; on: string },
): Promise<void> {
  await tx
    .update(joinRequests)
    .set({ state, answeredOn: on })
    .where(and(eq(joinRequests.roomId, roomId), eq(joinRequests.id, id)))
}
