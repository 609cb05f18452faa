import type { Tx } from '@cloakroom/database/as-member.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { WrittenBefore } from './policy.ts'

const MINUTE_MS = 60_000

/** What was written from a seat of a room, as far as its rules ask: how many posts, up to the number they count; how many within the slow minutes. */
export async function findWrittenBefore(
  tx: Tx,
  { id, rules }: Pick<RoomFacts, 'id' | 'rules'>,
  seat: string,
  now: Date,
): Promise<WrittenBefore> {
  const since = new Date(now.getTime() - rules.slowMinutes * MINUTE_MS)
  const { rows } = await tx.$client.query<WrittenBefore>({
    name: 'written-before',
    text: `select
      (select count(*)::int from (select from posts where room_id = $1::uuid and seat = $2::uuid limit $3) one) as posts,
      (select count(*)::int from threads t join posts p on p.room_id = t.room_id and p.thread_id = t.id
        where $4::int > 0 and t.room_id = $1::uuid and t.latest_at >= $5 and p.seat = $2::uuid and p.at > $5) as lately`,
    values: [id, seat, rules.firstPosts, rules.slowMinutes, since],
  })
  return rows[0] ?? { posts: 0, lately: 0 }
}
