import type { Tx } from '@cloakroom/database/as-member.ts'
import { Refusal } from '../http/refusal.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { isReadSince, POST_COLUMNS, POST_JOINS, type PostFacts, postFrom, type PostRow } from './post-facts.ts'

const PAGE = 50

/** Where a page lies: at the start, or by a post of the thread. */
export type Cursor = { at: 'start' } | { at: 'after' | 'before' | 'around'; postId: string }

/** The room, and from which number on its reader reads. */
type Reading = Pick<RoomFacts, 'id' | 'since'>

export type Page = { posts: PostFacts[]; previous: string | null; next: string | null }

const SELECT = `select ${POST_COLUMNS} from posts p ${POST_JOINS} where p.room_id = $1::uuid and p.thread_id = $2::uuid
  and ${isReadSince('$3')}`

/**
 * Posts in reading order by keyset: the cost is that of the page, however long the thread.
 * A cursor that is no post of the thread is not_found.
 */
export async function findPage(tx: Tx, room: Reading, threadId: string, cursor: Cursor): Promise<Page> {
  if (cursor.at === 'start') return page([], await ahead(tx, room, threadId, '>', Buffer.alloc(0)), 0)
  const path = await findPath(tx, room.id, threadId, cursor.postId)
  if (cursor.at === 'after') {
    const found = page([], await ahead(tx, room, threadId, '>', path), 0)
    return { ...found, previous: found.posts[0]?.id ?? null }
  }
  if (cursor.at === 'before') {
    const found = page(await behind(tx, room, threadId, path, PAGE), [], PAGE)
    return { ...found, next: found.posts.at(-1)?.id ?? null }
  }
  const before = await behind(tx, room, threadId, path, PAGE / 2)
  return page(before, await ahead(tx, room, threadId, '>=', path), PAGE / 2)
}

async function findPath(tx: Tx, roomId: string, threadId: string, postId: string): Promise<Buffer> {
  const { rows } = await tx.$client.query<{ path: Buffer }>({
    name: 'path-of-post',
    text: 'select path from posts where room_id = $1::uuid and thread_id = $2::uuid and id = $3::uuid',
    values: [roomId, threadId, postId],
  })
  const [row] = rows
  if (!row) throw new Refusal('not_found')
  return row.path
}

async function ahead(
  tx: Tx,
  { id: roomId, since }: Reading,
  threadId: string,
  comparison: '>' | '>=',
  path: Buffer,
): Promise<PostFacts[]> {
  const { rows } = await tx.$client.query<PostRow>({
    name: `page ${comparison}`,
    text: `${SELECT} and p.path ${comparison} $4 order by p.path limit ${PAGE + 1}`,
    values: [roomId, threadId, since, path],
  })
  return rows.map(postFrom)
}

async function behind(
  tx: Tx,
  { id: roomId, since }: Reading,
  threadId: string,
  path: Buffer,
  most: number,
): Promise<PostFacts[]> {
  const { rows } = await tx.$client.query<PostRow>({
    name: 'page <',
    text: `${SELECT} and p.path < $4 order by p.path desc limit $5`,
    values: [roomId, threadId, since, path, most + 1],
  })
  return rows.map(postFrom).toReversed()
}

/** Each side was asked for one post more than it shows: if that is there, there is more. */
function page(before: PostFacts[], after: PostFacts[], mostBefore: number): Page {
  const hasPrevious = before.length > mostBefore
  const shown = hasPrevious ? before.slice(1) : before
  const mostAfter = PAGE - shown.length
  const posts = [...shown, ...after.slice(0, mostAfter)]
  return {
    posts,
    previous: hasPrevious ? (posts[0]?.id ?? null) : null,
    next: after.length > mostAfter ? (posts.at(-1)?.id ?? null) : null,
  }
}
