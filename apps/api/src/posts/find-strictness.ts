import { type HatStrictness, stricterHatCheck } from '@cloakroom/charter/charter.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'

/** How strictly new words for a post are looked at: as its own charter says, or the one that stands, whichever is stricter. */
export async function findStrictness(tx: Tx, room: RoomFacts, postId: string): Promise<HatStrictness> {
  const { rows } = await tx.$client.query<{ hat_check: HatStrictness }>({
    name: 'find-strictness',
    text: `select c.hat_check from posts p join charters c on c.room_id = p.room_id and c.version = p.charter_version
      where p.room_id = $1::uuid and p.id = $2::uuid`,
    values: [room.id, postId],
  })
  return rows.reduce((strict, row) => stricterHatCheck(strict, row.hat_check), room.charter.hatCheck)
}
