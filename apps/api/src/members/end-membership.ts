import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { notify } from '../live/publish.ts'
import { noteForgotten } from '../retention/note-forgotten.ts'
import type { Viewers } from '../sessions/viewers.ts'
import { countOtherStewards } from './count-other-stewards.ts'
import { findActiveMember } from './find-active-member.ts'
import { mayCeaseToSteward } from './policy.ts'
import { removeMember } from './store.ts'

/** Ends a membership: sessions, rooms, mail and sockets end with it, within a second. */
export async function endMembership(
  house: House,
  viewers: Viewers,
  viewer: Viewer,
  memberId: string,
): Promise<undefined> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    const others = await countOtherStewards(tx, memberId)
    const member = await findActiveMember(tx, memberId)
    if (member?.isSteward) demand(mayCeaseToSteward(others))
    if (!(await removeMember(tx, memberId))) throw new Refusal('not_found')
    await notify(tx, { type: 'ended', member: memberId })
    const { before } = await recordAct(tx, house, 'membership.ended', ['member', memberId])
    await noteForgotten(tx, house, [{ what: 'member', ids: [memberId], head: before }])
  })
  viewers.forget({ member: memberId })
}
