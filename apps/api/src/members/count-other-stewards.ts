import type { Tx } from '@cloakroom/database/as-member.ts'
import { members } from '@cloakroom/database/schema/members.ts'
import { and, count, eq, ne, sql } from 'drizzle-orm'

/** Stewards beside this one. Until the transaction ends nobody else changes who is one: two who leave at once leave one after the other. */
export async function countOtherStewards(tx: Tx, memberId: string): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('cloakroom stewards'))`)
  const [row] = await tx
    .select({ others: count() })
    .from(members)
    .where(and(eq(members.state, 'active'), eq(members.isSteward, true), ne(members.id, memberId)))
  return row?.others ?? 0
}
