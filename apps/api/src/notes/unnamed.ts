import type { Tx } from '@cloakroom/database/as-member.ts'
import { forNote } from '../door/for-outside.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { findNamesToLeaveOut } from '../takeouts/find-names-to-leave-out.ts'

/** A note names nobody, neither in what was said nor in what its rapporteur says of it. What it cites stays. */
export async function unnamed(tx: Tx, room: RoomFacts, words: readonly string[]): Promise<(one: string) => string> {
  const names = await findNamesToLeaveOut(tx, room, words.join('\n'))
  return (one) => forNote(one, names)
}
