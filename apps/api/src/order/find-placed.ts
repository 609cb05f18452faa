import type { Tx } from '@cloakroom/database/as-member.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { Placed } from './rearrange.ts'

type Row = { id: string; parent_id: string | null; thread_id: string; number: number; seq: string }

/** Where every post of these threads stands, in a room that was found for a moderator; also of those whom a late-comer does not read. */
export async function findPlaced(tx: Tx, room: Pick<RoomFacts, 'id'>, threadIds: string[]): Promise<Placed[]> {
  const { rows } = await tx.$client.query<Row>('select * from places_of_posts($1, $2)', [room.id, threadIds])
  return rows.map(({ id, parent_id: parentId, thread_id: threadId, number, seq }) => {
    return { id, parentId, threadId, number, seq: Number(seq) }
  })
}
