import type { HatCaseView } from '@cloakroom/contract/moderation.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findModeratedRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { mayChange } from '../rooms/policy.ts'
import { findNames } from '../takeouts/find-names.ts'
import { findHatCases } from './find-hat-cases.ts'
import { hatCases } from './hat-case.ts'
import { markExported } from './store.ts'

/**
 * The desk's verdicts as test cases, as far as their writers agreed. Asked again, it answers the same and what has come since: a file may be lost.
 * From now on consent cannot be taken back, for the words have left. In a closed room nobody could take it back, so nothing leaves.
 */
export function exportHatCases(house: House, viewer: Viewer, roomId: string): Promise<{ cases: HatCaseView[] }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findModeratedRoom(tx, viewer, roomId)
    demand(mayChange(room))
    const names = await findNames(tx, room)
    const found = await findHatCases(tx, room)
    await markExported(
      tx,
      roomId,
      found.map(({ id }) => id),
    )
    await recordAct(tx, house, 'held_post.exported', ['room', roomId])
    const cases = found.flatMap((decided) => hatCases(decided, names))
    // By their words, so that their order tells nothing of when they were written.
    return { cases: cases.toSorted((a, b) => (a.text < b.text ? -1 : 1)) }
  })
}
