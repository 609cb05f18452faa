import type { Tx } from '@cloakroom/database/as-member.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { isReadSince, POST_COLUMNS, POST_JOINS, type PostFacts, postFrom, type PostRow } from './post-facts.ts'

/** All posts of a thread that the viewer reads, of a room that was found for them, in order of arrival. */
export async function findPostsOfThread(tx: Tx, room: RoomFacts, threadId: string): Promise<PostFacts[]> {
  const { rows } = await tx.$client.query<PostRow>({
    name: 'find-posts-of-thread',
    text: `select ${POST_COLUMNS} from posts p ${POST_JOINS}
      where p.room_id = $1::uuid and p.thread_id = $3::uuid and ${isReadSince('$2')} order by p.number`,
    values: [room.id, room.since, threadId],
  })
  return rows.map(postFrom)
}
