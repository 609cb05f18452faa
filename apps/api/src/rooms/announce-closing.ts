import { nextGridTime } from '@cloakroom/charter/batches.ts'
import type { RoomView } from '@cloakroom/contract/rooms.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { publish } from '../live/publish.ts'
import { findModeratedRoom } from './find-room.ts'
import { lockRoom } from './lock-room.ts'
import { mayAnnounceClosing, mayCallOffClosing } from './policy.ts'
import { presentRoom } from './present.ts'
import { setClosing } from './store.ts'

const DAY_MS = 24 * 60 * 60_000

type Announcement = { roomId: string; name: string; days: number }

/** Tells everybody in the room when it closes for good, at a full or half hour. Until then it goes on as it was. */
export async function announceClosing(
  house: House,
  viewer: Viewer,
  { roomId, name, days }: Announcement,
): Promise<RoomView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findModeratedRoom(tx, viewer, roomId)
    demand(mayAnnounceClosing(room, name))
    const closesAt = nextGridTime(new Date(house.now().getTime() + days * DAY_MS))
    await setClosing(tx, roomId, closesAt)
    const seq = await publish(tx, roomId, 'closing.announced', roomId)
    await recordAct(tx, house, 'closing.announced', ['room', roomId])
    return presentRoom({ ...room, closesAt, seq })
  })
}

/** Calls it off: the room goes on, and everybody is told. */
export async function callOffClosing(house: House, viewer: Viewer, roomId: string): Promise<RoomView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findModeratedRoom(tx, viewer, roomId)
    demand(mayCallOffClosing(room))
    await setClosing(tx, roomId, null)
    const seq = await publish(tx, roomId, 'closing.called_off', roomId)
    await recordAct(tx, house, 'closing.called_off', ['room', roomId])
    return presentRoom({ ...room, closesAt: null, seq })
  })
}
