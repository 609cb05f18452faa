import type { Tx } from '@cloakroom/database/as-member.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { Decided } from './hat-case.ts'

/**
 * What the desk of a room that was found for the viewer decided on, where the writer agreed to its use. Words that were let in are read where they
 * stand: withdrawn or changed since, they are no case of what was decided.
 */
export async function findHatCases(tx: Tx, room: RoomFacts): Promise<(Decided & { id: string })[]> {
  const { rows } = await tx.$client.query<Decided & { id: string }>({
    name: 'find-hat-cases',
    text: `select h.id, h.state, h.findings, case h.state when 'accepted' then p.markdown else h.markdown end as markdown,
        case h.state when 'accepted' then t.title else h.title end as title
      from held_posts h left join posts p on p.room_id = h.room_id and p.id = h.id
        left join threads t on t.room_id = p.room_id and t.id = p.thread_id and p.number = 1 and p.moved_from is null
      where h.room_id = $1 and h.kind = 'hat' and h.consent in ('given', 'exported')
        and (h.state = 'returned' or h.state = 'accepted' and p.markdown is not null and p.edited_at is null)`,
    values: [room.id],
  })
  return rows
}
