import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findThread } from '../threads/find-thread.ts'
import { writePlace } from './store.ts'

type Place = { roomId: string; threadId: string; postId: string }

/** Keeps where a member is in a thread, for all their devices. The latest of two tabs has it. */
export function keepPlace(house: House, viewer: Viewer, place: Place): Promise<void> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await findThread(tx, viewer.memberId, place)
    if (!(await writePlace(tx, viewer.memberId, place))) throw new Refusal('not_found')
  })
}
