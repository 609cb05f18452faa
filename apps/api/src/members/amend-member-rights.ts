import type { Act } from '@cloakroom/contract/chain.ts'
import type { MemberOnListView } from '@cloakroom/contract/members.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import type { Viewers } from '../sessions/viewers.ts'
import { countOtherStewards } from './count-other-stewards.ts'
import { findActiveMember, type Member } from './find-active-member.ts'
import { mayCeaseToSteward } from './policy.ts'
import { presentMemberOnList } from './present.ts'
import { giveRights } from './store.ts'

/** A steward gives or takes a member's right to open rooms, or to be a steward. */
export async function amendMemberRights(
  house: House,
  viewers: Viewers,
  viewer: Viewer,
  memberId: string,
  rights: { isSteward?: boolean | undefined; opensRooms?: boolean | undefined },
): Promise<MemberOnListView> {
  const amended = await asMember(house.web.pool, viewer.memberId, async (tx) => {
    const others = await countOtherStewards(tx, memberId)
    const before = await findActiveMember(tx, memberId)
    if (before?.isSteward && rights.isSteward === false) demand(mayCeaseToSteward(others))
    if (!(await giveRights(tx, memberId, rights))) throw new Refusal('not_found')
    const after = await findActiveMember(tx, memberId)
    for (const act of actsBetween(before, after)) await recordAct(tx, house, act, ['member', memberId])
    return after
  })
  if (!amended) throw new Refusal('not_found')
  viewers.forget({ member: memberId })
  return presentMemberOnList(amended)
}

/** What was given or taken; nothing where a right stayed as it was. */
function actsBetween(before: Member | null, after: Member | null): Act[] {
  if (!before || !after) return []
  const acts: Act[] = []
  if (before.isSteward !== after.isSteward) acts.push(after.isSteward ? 'stewardship.given' : 'stewardship.taken')
  if (before.opensRooms !== after.opensRooms) acts.push(after.opensRooms ? 'room_opening.given' : 'room_opening.taken')
  return acts
}
