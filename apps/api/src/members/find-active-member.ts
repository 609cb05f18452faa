import type { Tx } from '@cloakroom/database/as-member.ts'
import { members } from '@cloakroom/database/schema/members.ts'
import { and, eq } from 'drizzle-orm'

export type Member = typeof members.$inferSelect

/** A member of the network; null for a membership that has ended or never was. */
export async function findActiveMember(tx: Tx, memberId: string): Promise<Member | null> {
  const [member] = await tx
    .select()
    .from(members)
    .where(and(eq(members.id, memberId), eq(members.state, 'active')))
  return member ?? null
}
