import type { MeView } from '@cloakroom/contract/members.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { findActiveMember } from './find-active-member.ts'
import { presentMe } from './present.ts'

export function readMe(house: House, { memberId }: Viewer): Promise<MeView> {
  return asMember(house.web.pool, memberId, async (tx) => {
    const member = await findActiveMember(tx, memberId)
    if (!member) throw new Refusal('not_signed_in')
    return presentMe(member)
  })
}
