import type { SentInvitationView } from '@cloakroom/contract/invitations.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { invitations } from '@cloakroom/database/schema/invitations.ts'
import { desc, eq } from 'drizzle-orm'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { presentInvitation } from './present.ts'

/** Invitations that stewards have sent, the newest first; of one day in no order that means anything. */
export function listInvitations(house: House, { memberId }: Viewer): Promise<{ invitations: SentInvitationView[] }> {
  return asMember(house.web.pool, memberId, async (tx) => {
    const rows = await tx
      .select()
      .from(invitations)
      .where(eq(invitations.kind, 'invitation'))
      .orderBy(desc(invitations.sentOn), invitations.id)
    const now = house.now()
    return { invitations: rows.map((row) => presentInvitation(row, now)) }
  })
}
