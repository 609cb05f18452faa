import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findPerson } from './find-person.ts'
import { findModeratedRoom } from './find-room.ts'
import { lockRoom } from './lock-room.ts'
import { mayHandOver } from './policy.ts'
import { setRole } from './store.ts'

/** Hands the room over, in one step: at no moment has it no moderator. */
export async function handOver(
  house: House,
  viewer: Viewer,
  { roomId, memberId }: { roomId: string; memberId: string },
): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findModeratedRoom(tx, viewer, roomId)
    await findPerson(tx, room, memberId)
    demand(mayHandOver(room, memberId === viewer.memberId))
    await setRole(tx, roomId, memberId, 'moderator')
    await setRole(tx, roomId, viewer.memberId, 'member')
    await recordAct(tx, house, 'room.handed_over', ['person', roomId, memberId])
  })
}
