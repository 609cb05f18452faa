import type { MyWaitingView } from '@cloakroom/contract/waiting.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { findWaitingChanges, findWaitingPosts } from './find-waiting.ts'
import { presentWaitingChange, presentWaitingPosts } from './present.ts'

/** One's own words that wait. Nobody's name is on them: the seat is derived again for each, and compared. */
export async function listMyWaiting(house: House, viewer: Viewer, roomId: string): Promise<MyWaitingView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    const isMine = (postId: string, seat: string) => seat === seatFor(house.keys, room, viewer.memberId, postId)
    const posts = (await findWaitingPosts(tx, room)).filter(({ id, seat }) => isMine(id, seat))
    const changes = (await findWaitingChanges(tx, room)).filter(({ postId, seat }) => isMine(postId, seat))
    return {
      posts: await presentWaitingPosts(tx, house.keys, room, posts),
      changes: changes.map(presentWaitingChange),
    }
  })
}
