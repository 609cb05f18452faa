import type { DeskState } from '@cloakroom/charter/desk-states.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { Keys } from '../keys/keys.ts'
import { isTheirs } from '../rooms/my-seat.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { findHeldPosts } from './find-held-post.ts'

/**
 * The member’s own posts to which moderation has said something: it proposes other words, or has returned or removed them. Until they are taken back. What would
 * begin a thread stands in none.
 */
export async function findAnswered(
  tx: Tx,
  keys: Keys,
  { room, memberId }: { room: RoomFacts; memberId: string },
): Promise<{ postId: string; threadId: string | null; title: string; state: DeskState }[]> {
  const answered = await findHeldPosts(tx, room, ['proposed', 'returned', 'removed'])
  return answered
    .filter((post) => isTheirs(keys, room, memberId, post))
    .map(({ id, threadId, threadTitle, title, state }) => {
      return { postId: id, threadId: title === null ? threadId : null, title: threadTitle, state }
    })
}
