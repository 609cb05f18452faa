import type { Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { isTheirs } from '../rooms/my-seat.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { findHeldPosts, type HeldPostFacts } from './find-held-post.ts'

/** A post of the member's own that came back from the desk. Null for all others, and once it is gone: they may have taken it back meanwhile. */
export async function findReturned(
  tx: Tx,
  { keys }: Pick<House, 'keys'>,
  { memberId }: Viewer,
  room: RoomFacts,
  postId: string | null,
): Promise<HeldPostFacts | null> {
  if (postId === null) return null
  const held = (await findHeldPosts(tx, room, ['returned'])).find(({ id }) => id === postId)
  return held && isTheirs(keys, room, memberId, held) ? held : null
}
