import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { HeldPostView } from '@cloakroom/contract/moderation.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findModeratedRoom } from '../rooms/find-room.ts'
import { findHeldPosts } from './find-held-post.ts'
import { presentHeldPosts } from './present-held-posts.ts'

/** What waits for the moderators. They see its writer as the room shows speakers, and no more; where words wait, not before the next half hour. */
export async function readDesk(house: House, viewer: Viewer, roomId: string): Promise<{ held: HeldPostView[] }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findModeratedRoom(tx, viewer, roomId)
    const waiting = await findHeldPosts(tx, room, ['waiting'])
    const held = waiting.filter(({ at }) => !wordsWait(room.charter) || at <= house.now())
    return { held: await presentHeldPosts(tx, house.keys, room, held, 'room-desk') }
  })
}
