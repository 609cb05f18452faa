import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import { DESK_STATES } from '@cloakroom/charter/desk-states.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { isTheirs } from '../rooms/my-seat.ts'
import { findHeldPosts } from './find-held-post.ts'
import { isToldToWriter } from './policy.ts'
import { presentHeldPosts } from './present-held-posts.ts'

/** One's own posts at the desk. Nobody's name is on them: the seat is derived again for each, and compared. */
export async function listMyHeldPosts(house: House, viewer: Viewer, roomId: string): Promise<{ held: HeldPostView[] }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    const held = await findHeldPosts(tx, room, [...DESK_STATES])
    const mine = held.filter(isToldToWriter).filter((post) => isTheirs(house.keys, room, viewer.memberId, post))
    return { held: await presentHeldPosts(tx, house.keys, room, mine, 'room') }
  })
}
