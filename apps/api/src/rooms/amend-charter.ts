import type { amendCharter as endpoint, CharterView } from '@cloakroom/contract/rooms.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type * as z from 'zod'
import { recordAct } from '../chain/record-act.ts'
import { dayKept } from '../door/day-kept.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { publish } from '../live/publish.ts'
import { keepAcceptance } from './acceptance.ts'
import { findModeratedRoom } from './find-room.ts'
import { lockRoom } from './lock-room.ts'
import { mayAmendCharter } from './policy.ts'
import { presentCharter } from './present.ts'
import { replaceCharter } from './store.ts'

type Amendment = z.output<NonNullable<(typeof endpoint)['body']>>

/**
 * A new version, for what is written from now on. How speakers are shown was promised to them and stays. Whoever amends has accepted it; everybody
 * else is told, and accepts before they write again.
 */
export async function amendCharter(
  house: House,
  viewer: Viewer,
  roomId: string,
  { replaces, charter }: Amendment,
): Promise<CharterView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findModeratedRoom(tx, viewer, roomId)
    demand(mayAmendCharter(room, replaces))
    const { past = room.charter.past, entry = room.charter.entry } = charter
    const next = { ...charter, past, entry, attribution: room.charter.attribution, version: replaces + 1 }
    await replaceCharter(tx, roomId, next, dayKept(house.now()))
    await keepAcceptance(tx, house.keys, viewer.memberId, { ...room, charter: next })
    await publish(tx, roomId, 'charter.amended', roomId)
    await recordAct(tx, house, 'charter.amended', ['room', roomId])
    return presentCharter(next)
  })
}
