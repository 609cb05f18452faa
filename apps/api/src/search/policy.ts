import type { Verdict } from '../http/refusal.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'

/** A room that was closed for good is read as long as its words stay, and not searched. */
export function maySearch(room: Pick<RoomFacts, 'state'>): Verdict {
  return room.state === 'open' ? 'ok' : 'room.closed'
}
