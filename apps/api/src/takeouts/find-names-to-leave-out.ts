import type { Tx } from '@cloakroom/database/as-member.ts'
import { present } from '../door/present.ts'
import { namesIn } from '../door/without-names.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { findNames } from './find-names.ts'

/**
 * The names that are left out of words that leave the room. Where the room does not show its members who is in it, these are all members
 * of the network: else whoever has a list of names looked at would be told by what is left out who is there.
 */
export async function findNamesToLeaveOut(tx: Tx, room: RoomFacts, words: string): Promise<string[]> {
  if (present('room', room.charter.attribution).people === 'personal-name') return findNames(tx, room)
  const { rows } = await tx.$client.query<{ name: string }>({
    name: 'find-names-to-leave-out',
    text: `select personal_name as name from members union select handle from seat_handles where room_id = $1`,
    values: [room.id],
  })
  return namesIn(
    words,
    rows.map(({ name }) => name),
  )
}
