import { wordsWait } from '@cloakroom/charter/batches.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { notify } from '../live/publish.ts'
import { findThread } from '../threads/find-thread.ts'

/** Lets the room see that someone is writing here. Not who: the notice carries nobody. Where words wait even this would tell when. */
export function tellWriting(
  house: House,
  viewer: Viewer,
  place: { roomId: string; threadId: string },
): Promise<undefined> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { room } = await findThread(tx, viewer.memberId, place)
    if (!wordsWait(room.charter)) await notify(tx, { type: 'writing', room: place.roomId, thread: place.threadId })
    return undefined
  })
}
