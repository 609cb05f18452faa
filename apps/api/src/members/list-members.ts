import type { MemberOnListView } from '@cloakroom/contract/members.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { members } from '@cloakroom/database/schema/members.ts'
import { asc } from 'drizzle-orm'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { presentMemberOnList } from './present.ts'

/** All members by name, those included whose membership has ended. */
export function listMembers(house: House, { memberId }: Viewer): Promise<{ members: MemberOnListView[] }> {
  return asMember(house.web.pool, memberId, async (tx) => {
    const rows = await tx.select().from(members).orderBy(asc(members.personalName), asc(members.id))
    return { members: rows.map(presentMemberOnList) }
  })
}
