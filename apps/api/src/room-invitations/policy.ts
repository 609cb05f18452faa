import type { Verdict } from '../http/refusal.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'

/** A seat is taken under the charter that stands: whoever agreed to an older one reads again. */
export function mayTakeSeat(
  room: Pick<RoomFacts, 'state'> & { charter: Pick<RoomFacts['charter'], 'version'> },
  charterVersion: number,
): Verdict {
  if (room.state === 'closed') return 'room.closed'
  return room.charter.version === charterVersion ? 'ok' : 'charter.outdated'
}
