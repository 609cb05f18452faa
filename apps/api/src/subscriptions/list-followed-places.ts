import type { FollowedRoomView, FollowedThreadView } from '@cloakroom/contract/subscriptions.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findFollowedRooms, findFollowedThreads } from './find-subscriptions.ts'

/** The rooms and threads that one follows by mail. */
export function listFollowedPlaces(
  house: House,
  { memberId }: Viewer,
): Promise<{ rooms: FollowedRoomView[]; threads: FollowedThreadView[] }> {
  return asMember(house.web.pool, memberId, async (tx) => ({
    rooms: await findFollowedRooms(tx, memberId),
    threads: await findFollowedThreads(tx, memberId),
  }))
}
