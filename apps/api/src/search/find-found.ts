import type { Tx } from '@cloakroom/database/as-member.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { ROOM_COLUMNS, type RoomFacts, roomFrom, type RoomRow } from '../rooms/room-facts.ts'
import type { Wanted } from './words-in.ts'

/** Where a page ended, in the order in which posts are found. */
type After = { at: Date; seq: string; roomId: string }

type Looking = Wanted & {
  roomId: string | null
  threadId: string | null
  topicId: string | null
  since: string | null
  until: string | null
  after: After | null
  most: number
}

/** `meant` are the words of the post that are forms of what was asked for, without capitals and accents. */
export type FoundFacts = {
  room: RoomFacts
  threadId: string
  threadTitle: string
  postId: string
  seat: string
  at: Date
  markdown: string
  meant: string[]
}

type Row = RoomRow & {
  thread_id: string
  title: string
  post_id: string
  seat: string
  at: Date
  markdown: string
  meant: string[]
}

/** `offset 0` keeps PostgreSQL from beginning anywhere but at the few posts that were found: it cannot know how few they are. */
const FIND = `select ${ROOM_COLUMNS}, p.thread_id, t.title, p.id as post_id, p.seat, p.at, p.markdown, words_meant(w.vector, a.forms) as meant
  from words_asked($2::text[], $3::text[]) a
  cross join lateral find_words($4, $5, $6, a.forms, a.exact, $7, $8, $9, $10, $11, $12) f
  cross join lateral (select * from seated_rooms one where one.member_id = $1::uuid and one.room_id = f.room_id offset 0) r
  cross join lateral (select * from posts one where one.room_id = f.room_id and one.id = f.post_id and one.markdown is not null offset 0) p
  cross join lateral (select one.title from threads one where one.room_id = f.room_id and one.id = p.thread_id offset 0) t
  cross join lateral (select one.vector from post_words one where one.room_id = f.room_id and one.post_id = f.post_id offset 0) w
  order by f.place`

/** Posts that hold what is looked for. `find_words` only names them; everything else is read as this member, under the policies. */
export async function findFound(tx: Tx, { memberId }: Viewer, looking: Looking): Promise<FoundFacts[]> {
  const { roomId, threadId, topicId, words, phrases, since, until, after, most } = looking
  const { rows } = await tx.$client.query<Row>({
    name: 'find-found',
    text: FIND,
    values: [
      memberId,
      words,
      phrases,
      roomId,
      threadId,
      topicId,
      since,
      until,
      after?.at ?? null,
      after?.seq ?? null,
      after?.roomId ?? null,
      most,
    ],
  })
  return rows.map((row) => ({
    room: roomFrom(row),
    threadId: row.thread_id,
    threadTitle: row.title,
    postId: row.post_id,
    seat: row.seat,
    at: row.at,
    markdown: row.markdown,
    meant: row.meant,
  }))
}

/** The post with which a page ended, though its words may have been withdrawn since. Refuses with not_found. */
export async function findAfter(tx: Tx, { roomId, postId }: { roomId: string; postId: string }): Promise<After> {
  const { rows } = await tx.$client.query<{ at: Date; seq: string }>({
    name: 'find-after',
    text: 'select at, seq from posts where room_id = $1::uuid and id = $2::uuid',
    values: [roomId, postId],
  })
  const [row] = rows
  if (!row) throw new Refusal('not_found')
  return { ...row, roomId }
}
