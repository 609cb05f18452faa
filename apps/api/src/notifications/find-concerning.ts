import { mentionsIn } from '@cloakroom/contract/mentions.ts'
import type { PlacedNotification } from '@cloakroom/contract/notifications.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { Keys } from '../keys/keys.ts'
import { COVERED, MY_MARKS } from '../reading/find-unread.ts'
import { seatFor, seatInRoom } from '../rooms/my-seat.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { type PostSeats, whyItConcerns } from './policy.ts'

/** Something that concerns the member. `event` tells it from all else that happens in its room. */
export type Concerning = Pick<PlacedNotification, 'why' | 'roomId' | 'threadId' | 'title' | 'postId'> & {
  event: string
}

/** Whoever was away for long has so many threads looked through, of each so many posts, and of all of them so many that may concern them. */
const NEWEST_THREADS = 60
const LATEST_OF_THREAD = 300
const MOST = 500

type Row = {
  room_id: string
  thread_id: string
  title: string
  id: string
  seat: string
  parent_id: string | null
  parent_seat: string | null
  markdown: string
  quoted: { id: string; seat: string }[] | null
}

/**
 * Posts that the member has not read and that mention them, answer theirs or quote them, the latest first. Nobody keeps whom a post concerns: the member's seats
 * are derived again, and compared with those of the posts.
 */
export async function findConcerning(
  tx: Tx,
  keys: Keys,
  memberId: string,
  rooms: readonly RoomFacts[],
): Promise<Concerning[]> {
  const byId = new Map(rooms.map((room) => [room.id, room]))
  const { rows } = await tx.$client.query<Row>({
    name: 'find-concerning',
    text: `with ${MY_MARKS}, newest as materialized (
        select t.room_id, t.id, t.title, t.post_count, coalesce(rm.numbers, '{}') as numbers from threads t
        left join my_marks rm on rm.room_id = t.room_id and rm.thread_id = t.id
        where t.room_id = any($2::uuid[]) and t.post_count > ${COVERED}
        order by t.latest_at desc, t.latest_seq desc limit ${NEWEST_THREADS}),
      posed as materialized (
        select p.room_id, p.thread_id, n.title, p.id, p.seat, p.parent_id, p.markdown, p.at, p.seq
        from newest n
        join posts p on p.room_id = n.room_id and p.thread_id = n.id and p.markdown is not null
          and p.number > n.post_count - ${LATEST_OF_THREAD} and not (p.number <@ n.numbers)
          and (p.parent_id is not null or p.markdown like '%@{%'
            or exists (select from quotes q where q.room_id = p.room_id and q.post_id = p.id))
        order by p.at desc, p.seq desc limit ${MOST})
      select p.room_id, p.thread_id, p.title, p.id, p.seat, p.parent_id, parent.seat as parent_seat, p.markdown,
        (select json_agg(json_build_object('id', s.id, 'seat', s.seat)) from quotes q
          join posts s on s.room_id = q.room_id and s.id = q.source_post_id where q.room_id = p.room_id and q.post_id = p.id) as quoted
      from posed p
      left join posts parent on parent.room_id = p.room_id and parent.id = p.parent_id
      order by p.at desc, p.seq desc`,
    values: [memberId, [...byId.keys()]],
  })
  return rows.flatMap((row): Concerning[] => {
    const room = byId.get(row.room_id)
    const why = room && whyItConcerns(seatsOf(keys, room, memberId, row))
    if (!why) return []
    const place = { roomId: row.room_id, threadId: row.thread_id, title: row.title, postId: row.id }
    return [{ why, ...place, event: `post ${row.id}` }]
  })
}

function seatsOf(keys: Keys, room: RoomFacts, memberId: string, row: Row): PostSeats {
  return {
    seat: row.seat,
    parentSeat: row.parent_seat,
    mentions: mentionsIn(row.markdown),
    quoted: (row.quoted ?? []).map(({ id, seat }) => ({ seat, mine: seatFor(keys, room, memberId, id) })),
    mySeat: seatInRoom(keys, room, memberId),
    myParentSeat: row.parent_id && seatFor(keys, room, memberId, row.parent_id),
    myOwnSeat: seatFor(keys, room, memberId, row.id),
  }
}
