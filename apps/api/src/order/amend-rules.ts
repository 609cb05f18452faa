import type { RoomRules } from '@cloakroom/contract/rooms.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { publish } from '../live/publish.ts'
import { findModeratedRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { presentRules } from '../rooms/present.ts'
import { mayHaveRules } from './policy.ts'
import { endGuesses, setRules } from './store.ts'

/** Says which words go to the desk before they stand. Everybody in the room is told of the rule. */
export async function amendRules(house: House, viewer: Viewer, roomId: string, rules: RoomRules): Promise<RoomRules> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findModeratedRoom(tx, viewer, roomId)
    demand(mayHaveRules(room, rules))
    await setRules(tx, roomId, rules)
    await endGuesses(tx, roomId)
    await publish(tx, roomId, 'rules.amended', roomId)
    await recordAct(tx, house, 'rules.amended', ['room', roomId])
    return presentRules(rules)
  })
}
