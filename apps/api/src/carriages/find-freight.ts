import type { Tx } from '@cloakroom/database/as-member.ts'
import { findPlaced } from '../order/find-placed.ts'
import type { PostFacts } from '../posts/post-facts.ts'
import { findPostsOfThread } from '../posts/find-posts-of-thread.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { ThreadFacts } from '../threads/find-thread.ts'
import { findTerms } from './find-carriage.ts'
import type { Freight } from './policy.ts'

/** The posts that stand in a thread of a room that was found for a moderator, in order of arrival, and what is to be known before they are carried. */
export async function findFreight(
  tx: Tx,
  room: RoomFacts,
  thread: Pick<ThreadFacts, 'id' | 'polls'>,
): Promise<{ posts: PostFacts[]; freight: Freight }> {
  const all = await findPostsOfThread(tx, room, thread.id)
  const posts = all.filter(({ markdown }) => markdown !== null)
  const freight = {
    standing: posts.length,
    isReadWhole: all.length === (await findPlaced(tx, room, [thread.id])).length,
    hasMore: thread.polls > 0 || posts.some(({ hasAttachments }) => hasAttachments),
    terms: await findTerms(tx, room.id, thread.id),
  }
  return { posts, freight }
}
