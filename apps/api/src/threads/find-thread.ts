import { askAsMember, type Statement, type Tx } from '@cloakroom/database/as-member.ts'
import type { Pool } from 'pg'
import { Refusal } from '../http/refusal.ts'
import { ROOM_COLUMNS, type RoomFacts, roomFrom, type RoomRow } from '../rooms/room-facts.ts'

export type ThreadFacts = {
  id: string
  title: string
  topics: string[]
  postCount: number
  /** How many polls are in it that the room can see. */
  polls: number
  version: number
  latestAt: Date
  isPinned: boolean
  isClosed: boolean
  movedTo: string | null
  /** What the viewer has read of it, as PostgreSQL writes a set of ranges. */
  read: string
}

export type ThreadRow = {
  thread_id: string
  title: string
  topics: string[]
  post_count: number
  polls: number
  version: number
  latest_at: Date
  is_pinned: boolean
  is_closed: boolean
  moved_to: string | null
  numbers: string | null
}

/** Nearly always none; the index says so before anything else is asked. */
const POLLS_OF_THREAD = `(select count(*)::int from polls q where q.room_id = t.room_id and q.thread_id = t.id and q.state <> 'waiting') as polls`
const COLUMNS = `t.id as thread_id, t.title, t.topics, t.post_count, t.version, t.latest_at, t.is_pinned, t.is_closed, t.moved_to,
  ${POLLS_OF_THREAD}`

/** Of a thread and of the viewer's read mark in it. */
export const THREAD_COLUMNS = `${COLUMNS}, numbers`

type Which = { roomId: string; threadId: string }
type Found = { room: RoomFacts; thread: ThreadFacts }

/** The thread and its room, if the viewer is in the room: one trip. Refuses with not_found. */
export async function findThread(tx: Tx, memberId: string, which: Which): Promise<Found> {
  const { rows } = await tx.$client.query<RoomRow & ThreadRow>(finding(memberId, which))
  return foundIn(rows)
}

/** The same for whoever asks nothing else. */
export async function findThreadAlone(pool: Pool, memberId: string, which: Which): Promise<Found> {
  return foundIn(await askAsMember<RoomRow & ThreadRow>(pool, memberId, finding(memberId, which)))
}

function finding(memberId: string, { roomId, threadId }: Which): Statement {
  return {
    name: 'find-thread',
    text: `select ${ROOM_COLUMNS}, ${THREAD_COLUMNS} from seated_rooms r join seated_threads t on t.room_id = r.room_id
      where r.member_id = $1::uuid and r.room_id = $2::uuid and t.id = $3::uuid`,
    values: [memberId, roomId, threadId],
  }
}

function foundIn([row]: (RoomRow & ThreadRow)[]): Found {
  if (!row) throw new Refusal('not_found')
  return { room: roomFrom(row), thread: threadFrom(row) }
}

export function threadFrom(row: ThreadRow): ThreadFacts {
  return {
    id: row.thread_id,
    title: row.title,
    topics: row.topics,
    postCount: row.post_count,
    polls: row.polls,
    version: row.version,
    latestAt: row.latest_at,
    isPinned: row.is_pinned,
    isClosed: row.is_closed,
    movedTo: row.moved_to,
    read: row.numbers ?? '{}',
  }
}

/** Threads of a room that reads itself, for its frames, each with the post that opened it; none where all its posts are elsewhere by now. */
export async function findThreadsItself(
  tx: Tx,
  roomId: string,
  threadIds: string[],
): Promise<Map<string, ThreadFacts & { firstPostId: string | null }>> {
  if (threadIds.length === 0) return new Map()
  const { rows } = await tx.$client.query<ThreadRow & { first_post_id: string | null }>({
    name: 'find-threads-itself',
    text: `select ${COLUMNS}, null as numbers, p.id as first_post_id
      from threads t left join posts p on p.room_id = t.room_id and p.thread_id = t.id and p.number = 1
      where t.room_id = $1::uuid and t.id = any($2::uuid[])`,
    values: [roomId, threadIds],
  })
  return new Map(rows.map((row) => [row.thread_id, { ...threadFrom(row), firstPostId: row.first_post_id }]))
}
