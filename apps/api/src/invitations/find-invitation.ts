import type { Tx } from '@cloakroom/database/as-member.ts'
import { invitations } from '@cloakroom/database/schema/invitations.ts'
import { and, eq, gt } from 'drizzle-orm'
import { Refusal } from '../http/refusal.ts'

export type Invitation = typeof invitations.$inferSelect

/** An invitation that a steward has sent; enrolments are the house's own and on nobody's list. */
export async function findInvitation(tx: Tx, id: string): Promise<Invitation> {
  const [found] = await tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.id, id), eq(invitations.kind, 'invitation')))
  if (!found) throw new Refusal('not_found')
  return found
}

/** The invitation that a link opens, while it does. */
export async function findOpenInvitation(tx: Tx, tokenHash: string, now: Date): Promise<Invitation> {
  const [found] = await tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.tokenHash, tokenHash), eq(invitations.state, 'open'), gt(invitations.lapsesAt, now)))
  if (!found) throw new Refusal('link.not_open')
  return found
}
