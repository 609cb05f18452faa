import type { Tx } from '@cloakroom/database/as-member.ts'
import { Refusal } from '../http/refusal.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { isReadSince, POST_COLUMNS, POST_JOINS, type PostFacts, postFrom, type PostRow } from './post-facts.ts'

/** A post of a room that was found for the viewer. Refuses with not_found. */
export async function findPost(tx: Tx, room: RoomFacts, postId: string): Promise<PostFacts> {
  const { rows } = await tx.$client.query<PostRow>({
    name: 'find-post',
    text: `select ${POST_COLUMNS} from posts p ${POST_JOINS} where p.room_id = $1::uuid and p.id = $3::uuid and ${isReadSince('$2')}`,
    values: [room.id, room.since, postId],
  })
  const [row] = rows
  if (!row) throw new Refusal('not_found')
  return postFrom(row)
}

/** Posts of a room whose ids come from the room's own events; those not there are left out. */
export async function findPosts(tx: Tx, roomId: string, postIds: string[]): Promise<PostFacts[]> {
  if (postIds.length === 0) return []
  const { rows } = await tx.$client.query<PostRow>({
    name: 'find-posts',
    text: `select ${POST_COLUMNS} from posts p ${POST_JOINS} where p.room_id = $1::uuid and p.id = any($2::uuid[])`,
    values: [roomId, postIds],
  })
  return rows.map(postFrom)
}

/** Posts that the room's events after `since` up to `until` are about. */
export async function findPostsOfEvents(tx: Tx, roomId: string, since: number, until: number): Promise<PostFacts[]> {
  const { rows } = await tx.$client.query<PostRow>({
    name: 'find-posts-of-events',
    text: `select ${POST_COLUMNS} from posts p ${POST_JOINS} where p.room_id = $1::uuid and p.id in
      (select e.subject from room_events e where e.room_id = $1::uuid and e.seq > $2 and e.seq <= $3)`,
    values: [roomId, since, until],
  })
  return rows.map(postFrom)
}
