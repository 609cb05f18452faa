import type { PostView, RevisionView } from '@cloakroom/contract/posts.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { present } from '../door/present.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { findPost } from './find-post.ts'
import { presentPosts } from './present-post.ts'

type Which = { roomId: string; postId: string }

export function readPost(house: House, viewer: Viewer, { roomId, postId }: Which): Promise<PostView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    const [view] = await presentPosts(tx, house.keys, room, [await findPost(tx, room, postId)])
    if (!view) throw new Refusal('not_found')
    return view
  })
}

/** What stood in a post before, oldest first. Withdrawing it took them away. */
export function listRevisions(
  house: House,
  viewer: Viewer,
  { roomId, postId }: Which,
): Promise<{ revisions: RevisionView[] }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    const post = await findPost(tx, room, postId)
    if (post.markdown === null) throw new Refusal('post.withdrawn')
    const { rows } = await tx.$client.query<{ markdown: string; until: Date }>(
      'select markdown, until from post_revisions where room_id = $1 and post_id = $2 order by revision',
      [roomId, postId],
    )
    const { time } = present('room', room.charter.attribution)
    return { revisions: rows.map(({ markdown, until }) => ({ markdown, until: time(until) })) }
  })
}
