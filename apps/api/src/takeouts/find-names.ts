import type { Tx } from '@cloakroom/database/as-member.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'

/** Every name and handle of those who are or were in the room: what must not be read outside. */
export async function findNames(tx: Tx, room: RoomFacts): Promise<string[]> {
  const { rows } = await tx.$client.query<{ name: string }>({
    name: 'find-names',
    text: `select m.personal_name as name from memberships s join members m on m.id = s.member_id where s.room_id = $1
      union select handle from seat_handles where room_id = $1`,
    values: [room.id],
  })
  return rows.map(({ name }) => name)
}
