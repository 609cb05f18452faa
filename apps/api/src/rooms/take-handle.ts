import type { Tx } from '@cloakroom/database/as-member.ts'
import { seatHandles } from '@cloakroom/database/schema/rooms.ts'
import { and, eq } from 'drizzle-orm'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { Keys } from '../keys/keys.ts'
import type { FoundRoom } from './find-room.ts'
import { seatInRoom } from './my-seat.ts'
import { insertHandle } from './store.ts'

/**
 * Where a room speaks under handles, gives the member theirs. Whoever comes back has the same seat and keeps the handle it had,
 * whatever they ask for: words that stand keep theirs, and a handle that was given up could be taken by somebody else.
 */
export async function takeHandle(
  tx: Tx,
  keys: Keys,
  viewer: Viewer,
  room: FoundRoom,
  asked: string | undefined,
): Promise<void> {
  const seat = seatInRoom(keys, room, viewer.memberId)
  if (room.charter.attribution !== 'handle' || !seat || (await hasHandle(tx, room.id, seat))) return
  if (asked === undefined) throw new Refusal('room.handle_needed')
  const handle = demandPersonalSpeech(asked, { as: 'handle', where: 'body/handle' })
  if (!(await insertHandle(tx, room.id, seat, handle))) throw new Refusal('room.handle_taken')
}

async function hasHandle(tx: Tx, roomId: string, seat: string): Promise<boolean> {
  const found = await tx
    .select({ seat: seatHandles.seat })
    .from(seatHandles)
    .where(and(eq(seatHandles.roomId, roomId), eq(seatHandles.seat, seat)))
  return found.length > 0
}
