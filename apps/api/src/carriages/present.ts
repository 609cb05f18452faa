import type { CarriageView, MyCarriageView } from '@cloakroom/contract/carriages.ts'
import { present } from '../door/present.ts'
import type { FoundRoom } from '../rooms/find-room.ts'
import type { AskedFacts } from './find-asked.ts'
import type { CarriageFacts } from './find-carriage.ts'

export function presentCarriage(room: FoundRoom, carriage: CarriageFacts, now: Date): CarriageView {
  const { time } = present('room-desk', room.charter.attribution)
  return {
    id: carriage.id,
    threadId: carriage.threadId,
    intoRoomId: carriage.intoRoomId,
    until: time(carriage.until),
    isDue: carriage.until <= now,
  }
}

export function presentMyCarriage(
  { room, carriage, title, isAgreed }: Omit<AskedFacts, 'mine'>,
  words: string[],
): MyCarriageView {
  const { time } = present('room', room.charter.attribution)
  return {
    id: carriage.id,
    roomId: carriage.roomId,
    threadId: carriage.threadId,
    title,
    intoRoomId: carriage.intoRoomId,
    until: time(carriage.until),
    words,
    isAgreed,
  }
}
