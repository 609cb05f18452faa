import type { Attribution } from '@cloakroom/charter/charter.ts'
import { asRoom, type Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { carriedScope, seatScope } from '../keys/seat-scope.ts'
import type { Question } from './question.ts'

type Place = Pick<Question, 'roomId' | 'postId'>
type Row = { seat: string; attribution: Attribution; threadId: string; wrapped: Buffer }

/**
 * Who holds the seat of a post, and the room's key as it is wrapped. Null where there is no such room or post, where its key is burnt, or where
 * nobody who ever was in the room has this seat. Every member is tried, the right one too.
 */
export async function findWriter(
  { web, keys }: Pick<House, 'web' | 'keys'>,
  { roomId, postId }: Place,
): Promise<{ memberId: string; wrapped: Buffer } | null> {
  return asRoom(web.pool, roomId, async (tx) => {
    const post = await findSeat(tx, { roomId, postId })
    const { rows } = await tx.$client.query<{ id: string }>(
      'select member_id as id from memberships where room_id = $1',
      [roomId],
    )
    if (!post) return null
    const key = usable(keys, roomId, post.wrapped)
    if (!key) return null
    const [writer] = rows.filter(({ id }) => seatsOf(keys, key, { ...post, postId }, id).includes(post.seat))
    return writer ? { memberId: writer.id, wrapped: post.wrapped } : null
  })
}

/** Where the words stand, if this member wrote them: asked for the member's own eyes. */
export async function findOwnWords(
  { web, keys }: Pick<House, 'web' | 'keys'>,
  { roomId, postId }: Place,
  memberId: string,
): Promise<{ roomId: string; threadId: string; postId: string } | null> {
  const post = await asRoom(web.pool, roomId, (tx) => findSeat(tx, { roomId, postId }))
  if (!post) return null
  const key = usable(keys, roomId, post.wrapped)
  return key && seatsOf(keys, key, { ...post, postId }, memberId).includes(post.seat)
    ? { roomId, threadId: post.threadId, postId }
    : null
}

/** Under which a member can have written it: there, or in a room from which it was carried. Both are always derived, so that it takes as long. */
function seatsOf(
  keys: House['keys'],
  key: ReturnType<House['keys']['unwrapRoomKey']>,
  { attribution, postId }: Pick<Row, 'attribution'> & { postId: string },
  memberId: string,
): string[] {
  return [seatScope(attribution, postId), carriedScope(postId)].map((scope) => keys.seat(key, scope, memberId))
}

/** The room's key as it is wrapped; null once it is burnt. */
export async function findRoomKey({ web }: Pick<House, 'web'>, roomId: string): Promise<Buffer | null> {
  return asRoom(web.pool, roomId, async (tx) => {
    const { rows } = await tx.$client.query<{ wrapped: Buffer }>('select wrapped from room_keys where room_id = $1', [
      roomId,
    ])
    return rows[0]?.wrapped ?? null
  })
}

/** A key that cannot be unwrapped finds nobody. An error would tell that there was something to fail at. */
export function usable(
  keys: House['keys'],
  roomId: string,
  wrapped: Buffer,
): ReturnType<House['keys']['unwrapRoomKey']> | null {
  try {
    return keys.unwrapRoomKey(roomId, wrapped)
  } catch {
    return null
  }
}

/** Words that wait at the desk are words too. */
async function findSeat(tx: Tx, { roomId, postId }: Place): Promise<Row | null> {
  const { rows } = await tx.$client.query<Row>(
    `select p.seat, c.attribution, p.thread_id as "threadId", k.wrapped
     from (select room_id, thread_id, seat, charter_version from posts where room_id = $1 and id = $2
       union all select room_id, thread_id, seat, charter_version from held_posts where room_id = $1 and id = $2) p
     join charters c on c.room_id = p.room_id and c.version = p.charter_version join room_keys k on k.room_id = p.room_id limit 1`,
    [roomId, postId],
  )
  return rows[0] ?? null
}
