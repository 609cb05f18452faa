import type { Tx } from '@cloakroom/database/as-member.ts'
import { invitations } from '@cloakroom/database/schema/invitations.ts'
import { and, eq, gt } from 'drizzle-orm'
import { forgetInvitation } from '../vault/keep.ts'
import type { Invitation } from './find-invitation.ts'
import { dayKept } from '../door/day-kept.ts'

const LASTS_MS = 14 * 24 * 60 * 60 * 1000

export function lapsesFrom(now: Date): Date {
  return new Date(now.getTime() + LASTS_MS)
}

/** False when an invitation with this id is there already. */
export async function storeInvitation(tx: Tx, row: Omit<Invitation, 'state' | 'sentOn'>, now: Date): Promise<boolean> {
  const stored = await tx
    .insert(invitations)
    .values({ ...row, state: 'open', sentOn: dayKept(now) })
    .onConflictDoNothing({ target: invitations.id })
    .returning({ id: invitations.id })
  return stored.length > 0
}

/** Uses an invitation up. Of two that try at once, the second waits for the first and then gets nothing. */
export async function useInvitation(tx: Tx, tokenHash: string, now: Date): Promise<Invitation | null> {
  const [used] = await tx
    .update(invitations)
    .set({ state: 'accepted' })
    .where(and(eq(invitations.tokenHash, tokenHash), eq(invitations.state, 'open'), gt(invitations.lapsesAt, now)))
    .returning()
  return used ?? null
}

/** The link is dead and the vault forgets the address. One that is being accepted is waited for, and stays accepted: false, as for one that was withdrawn. */
export async function voidInvitation(tx: Tx, id: string): Promise<boolean> {
  const { rowCount } = await tx
    .update(invitations)
    .set({ state: 'withdrawn' })
    .where(and(eq(invitations.id, id), eq(invitations.state, 'open')))
  if (rowCount !== 1) return false
  await forgetInvitation(tx, id)
  return true
}
