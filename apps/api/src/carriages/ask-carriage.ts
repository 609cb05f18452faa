import type { CarriageView } from '@cloakroom/contract/carriages.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findModeratedRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { findThread } from '../threads/find-thread.ts'
import { findCarriage, findCarriageOfThread } from './find-carriage.ts'
import { findFreight } from './find-freight.ts'
import { lockBoth } from './lock-both.ts'
import { mayAskAnew, mayAskFor } from './policy.ts'
import { presentCarriage } from './present.ts'
import { deleteCarriage, deleteLapsed, insertCarriage } from './store.ts'

const DAY_MS = 24 * 60 * 60_000
const WRITERS_HAVE_MS = 7 * DAY_MS
/** So long a question may wait to be done or ended. */
const LAPSED_MS = 30 * DAY_MS

type Asked = { roomId: string; threadId: string; id: string; intoRoomId: string }

/**
 * Asks everybody who wrote in a thread whether it may be carried. Who is in the other room is asked, and to nobody else is anything told; whether that is
 * everybody is not looked at here, or asking would tell it.
 */
export function askCarriage(house: House, viewer: Viewer, asked: Asked): Promise<CarriageView> {
  const { roomId, threadId, id, intoRoomId } = asked
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockBoth(tx, roomId, intoRoomId)
    const from = await findModeratedRoom(tx, viewer, roomId)
    const into = await findModeratedRoom(tx, viewer, intoRoomId)
    const { thread } = await findThread(tx, viewer.memberId, { roomId, threadId })
    const { freight } = await findFreight(tx, from, thread)
    demand(mayAskFor(from, into, thread, freight))
    const before = await findCarriageOfThread(tx, { roomId, threadId })
    const carriage = { id, roomId, threadId, intoRoomId, until: new Date(house.now().getTime() + WRITERS_HAVE_MS) }
    if (before?.id === id && before.intoRoomId === intoRoomId) return presentCarriage(from, before, house.now())
    demand(mayAskAnew(before, house.now()))
    if (before) await deleteCarriage(tx, before)
    await deleteLapsed(tx, roomId, new Date(house.now().getTime() - LAPSED_MS))
    await insertCarriage(tx, carriage)
    await recordAct(tx, house, 'carriage.asked', ['thread', roomId, threadId])
    return presentCarriage(from, carriage, house.now())
  })
}

/** Asks no more. Whoever has said yes is not told, nor is what they said. */
export function callOffCarriage(
  house: House,
  viewer: Viewer,
  which: { roomId: string; carriageId: string },
): Promise<void> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, which.roomId)
    await findModeratedRoom(tx, viewer, which.roomId)
    const carriage = await findCarriage(tx, which)
    await findModeratedRoom(tx, viewer, carriage.intoRoomId)
    if (!(await deleteCarriage(tx, carriage))) throw new Refusal('not_found')
    await recordAct(tx, house, 'carriage.called_off', ['thread', carriage.roomId, carriage.threadId])
  })
}
