import type { Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import { findSilence } from '../order/find-silence.ts'
import { mayBreakSilence, mayWriteInThread } from '../order/policy.ts'
import { demandAccepted } from '../rooms/acceptance.ts'
import { mayWrite } from '../rooms/policy.ts'
import type { Place } from './find-place.ts'
import { mayReplyTo } from './policy.ts'

/** What the place itself says: the room, the thread and what is answered. */
export function demandOpenPlace({ room, isClosed, parent }: Pick<Place, 'room' | 'isClosed' | 'parent'>): void {
  demand(mayWrite(room))
  demand(mayWriteInThread({ isClosed }))
  demand(mayReplyTo(parent))
}

/** The same, and that the writer has accepted the charter and their seat is not silent. */
export async function demandPlace(tx: Tx, house: House, memberId: string, place: Place): Promise<void> {
  demandOpenPlace(place)
  await demandAccepted(tx, house.keys, memberId, place.room)
  if (place.hasOrder) demand(mayBreakSilence(await findSilence(tx, house, place.room, memberId)))
}
