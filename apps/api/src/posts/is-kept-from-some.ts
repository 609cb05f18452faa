import type { Tx } from '@cloakroom/database/as-member.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'

/**
 * Whether any of these events is about words that somebody in the room does not read, because they came later: a post, or one that it quotes. A frame is
 * the same for all who watch, so such words stand in none. In most rooms everybody reads everything, and nothing is asked.
 */
export async function isKeptFromSome(tx: Tx, room: RoomFacts, since: number, until: number): Promise<boolean> {
  if (room.lateSeq === 0) return false
  const { rows } = await tx.$client.query<{ is_kept: boolean }>({
    name: 'is-kept-from-some',
    text: `select exists (
      select from room_events e
      join posts shown on shown.room_id = e.room_id and (shown.id = e.subject or (shown.thread_id = e.subject and shown.number = 1))
      join posts p on p.room_id = e.room_id
        and (p.id = shown.id or p.id in (select q.source_post_id from quotes q where q.room_id = e.room_id and q.post_id = shown.id))
      join charters c on c.room_id = p.room_id and c.version = p.charter_version and c.past = 'from_joining'
      where e.room_id = $1::uuid and e.seq > $2 and e.seq <= $3 and p.seq <= $4)
      -- Of a thread whose posts are elsewhere by now only the title is left, and nobody knows whom it was kept from.
      or exists (select from room_events e join threads t on t.room_id = e.room_id and t.id = e.subject and t.moved_to is not null
        where e.room_id = $1::uuid and e.seq > $2 and e.seq <= $3) as is_kept`,
    values: [room.id, since, until, room.lateSeq],
  })
  return rows[0]?.is_kept ?? true
}
