import type { PlaceView } from '@cloakroom/contract/reading.ts'
import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { COVERED, MY_MARKS } from './find-unread.ts'

type From = { roomId?: string | undefined; threadId?: string | undefined; afterPostId?: string | undefined }

/**
 * The next post to read: further on in this thread, then from its start, then the other threads of this room with the latest first,
 * then other rooms. Where one is may be nowhere that one may read: then the search begins anywhere.
 */
export function nextUnread(house: House, viewer: Viewer, from: From): Promise<{ place: PlaceView | null }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { roomId, threadId, afterPostId } = from
    if (roomId && threadId) {
      const here = await firstUnread(tx, viewer.memberId, roomId, threadId, afterPostId ?? null)
      if (here) return { place: here }
    }
    const thread = await threadWithUnread(tx, viewer.memberId, roomId ?? null, threadId ?? null)
    if (!thread) return { place: null }
    return { place: await firstUnread(tx, viewer.memberId, thread.room_id, thread.id, null) }
  })
}

async function firstUnread(
  tx: Tx,
  memberId: string,
  roomId: string,
  threadId: string,
  afterPostId: string | null,
): Promise<PlaceView | null> {
  const { rows } = await tx.$client.query<{ id: string }>({
    name: 'first-unread',
    text: `with here as (select path from posts where room_id = $2::uuid and thread_id = $3::uuid and id = $4::uuid)
      select p.id from posts p
      left join read_marks rm on rm.room_id = p.room_id and rm.member_id = $1::uuid and rm.thread_id = p.thread_id
      where p.room_id = $2::uuid and p.thread_id = $3::uuid and not (p.number <@ coalesce(rm.numbers, '{}'))
      order by p.path <= coalesce((select path from here), ''), p.path limit 1`,
    values: [memberId, roomId, threadId, afterPostId],
  })
  const [row] = rows
  return row ? { roomId, threadId, postId: row.id } : null
}

async function threadWithUnread(tx: Tx, memberId: string, roomId: string | null, threadId: string | null) {
  const { rows } = await tx.$client.query<{ room_id: string; id: string }>({
    name: 'thread-with-unread',
    text: `with ${MY_MARKS} select t.room_id, t.id from threads t
      left join my_marks rm on rm.room_id = t.room_id and rm.thread_id = t.id
      where t.room_id = any ((select my_rooms())::uuid[]) and t.id is distinct from $3::uuid
        and t.post_count > ${COVERED}
      order by t.room_id is not distinct from $2::uuid desc, t.room_id, t.latest_seq desc limit 1`,
    values: [memberId, roomId, threadId],
  })
  return rows[0]
}
