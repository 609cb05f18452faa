import { askAsMember, type Statement, type Tx } from '@cloakroom/database/as-member.ts'
import type { Pool } from 'pg'
import { Refusal } from '../http/refusal.ts'
import type { FoundRoom } from '../rooms/find-room.ts'
import { ROOM_COLUMNS, roomFrom, type RoomRow } from '../rooms/room-facts.ts'

/** Where a post is to stand, and what stands there under its id already. */
export type Place = {
  room: FoundRoom
  /** Where it stands, which is where what it answers is by now. */
  threadId: string
  isClosed: boolean
  /** Whether anything is to be asked of order here before somebody writes. */
  hasOrder: boolean
  parent: { markdown: string | null } | null
  known: { threadId: string; seat: string } | null
}

type PlaceRow = RoomRow & {
  active_seats: number | null
  thread_id: string
  is_closed: boolean
  has_silences: boolean
  parent_id: string | null
  parent_markdown: string | null
  known_thread: string | null
  known_seat: string | null
}

type Asked = { roomId: string; threadId: string; parentId: string | null; id: string }

/**
 * Everything that adding a post asks, in one trip: the room, the thread, the post that is answered, and whether these words came before. What is written
 * for a branch that was moved meanwhile, or a thread that was put into another, goes there.
 * Refuses with not_found when room, thread or parent are not there for this member.
 */
export async function findPlace(tx: Tx, memberId: string, asked: Asked): Promise<Place> {
  const { rows } = await tx.$client.query<PlaceRow>(finding(memberId, asked))
  return foundIn(rows, asked)
}

/** The same for whoever asks nothing else. */
export async function findPlaceAlone(pool: Pool, memberId: string, asked: Asked): Promise<Place> {
  return foundIn(await askAsMember<PlaceRow>(pool, memberId, finding(memberId, asked)), asked)
}

function finding(memberId: string, { roomId, threadId, parentId, id }: Asked): Statement {
  return {
    name: 'find-place',
    text: `select ${ROOM_COLUMNS}, t.id as thread_id, t.is_closed, exists (select from silences s where s.room_id = r.room_id) as has_silences, parent.id as parent_id, parent.markdown as parent_markdown,
        known.thread_id as known_thread, known.seat as known_seat,
        case r.attribution when 'unattributed'
          then (select count(*)::int from memberships s where s.room_id = r.room_id and s.state = 'active') end as active_seats
      from seated_rooms r join seated_threads asked on asked.room_id = r.room_id and asked.id = $3::uuid
      left join posts parent on parent.room_id = r.room_id and parent.id = $4::uuid
        and (parent.thread_id in (asked.id, asked.moved_to) or parent.moved_from = asked.id)
      join seated_threads t on t.room_id = r.room_id and t.id = coalesce(parent.thread_id, asked.moved_to, asked.id)
      left join posts known on known.room_id = r.room_id and known.id = $5::uuid
      where r.member_id = $1::uuid and r.room_id = $2::uuid`,
    values: [memberId, roomId, threadId, parentId, id],
  }
}

function foundIn([row]: PlaceRow[], { parentId }: Asked): Place {
  if (!row || (parentId !== null && row.parent_id === null)) throw new Refusal('not_found')
  const room = { ...roomFrom(row), activeSeats: row.active_seats }
  return {
    room,
    threadId: row.thread_id,
    isClosed: row.is_closed,
    hasOrder: row.has_silences || room.rules.slowMinutes > 0 || room.rules.firstPosts > 0,
    parent: parentId === null ? null : { markdown: row.parent_markdown },
    known: row.known_thread && row.known_seat ? { threadId: row.known_thread, seat: row.known_seat } : null,
  }
}
