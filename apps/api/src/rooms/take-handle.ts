import type { Tx } from '@cloakroom/database/as-member.ts'
import { seatHandles } from '@cloakroom/database/schema/rooms.ts'
import { eq } from 'drizzle-orm'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import { likeness } from '../door/likeness.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { Keys } from '../keys/keys.ts'
import { hasNamesake } from '../members/find-namesake.ts'
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
  if (room.charter.attribution !== 'handle' || !seat) return
  const handles = await findHandles(tx, room.id)
  if (handles.some((taken) => taken.seat === seat)) return
  if (asked === undefined) throw new Refusal('room.handle_needed')
  const handle = demandPersonalSpeech(asked, { as: 'handle', where: 'body/handle' })
  const isTaken = handles.some((taken) => likeness(taken.handle) === likeness(handle))
  // Under the name of another member of the network one would put words into their mouth, whether or not they are in the room.
  if (isTaken || (await hasNamesake(tx, viewer.memberId, handle))) throw new Refusal('room.handle_taken')
  if (!(await insertHandle(tx, room.id, seat, handle))) throw new Refusal('room.handle_taken')
}

/** Those of everybody who is or was here. Whoever takes a seat holds the room's row, so that nobody takes a handle at the same time. */
async function findHandles(tx: Tx, roomId: string): Promise<{ seat: string; handle: string }[]> {
  return tx
    .select({ seat: seatHandles.seat, handle: seatHandles.handle })
    .from(seatHandles)
    .where(eq(seatHandles.roomId, roomId))
}
