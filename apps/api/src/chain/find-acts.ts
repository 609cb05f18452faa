import { type Act, ACTS } from '@cloakroom/contract/chain.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { chain } from '@cloakroom/database/schema/chain.ts'
import { desc, lt } from 'drizzle-orm'

export type FoundAct = Omit<typeof chain.$inferSelect, 'act'> & { act: Act }

/** The newest acts before this number, or of all. PostgreSQL shows them to stewards alone. */
export async function findActs(
  tx: Tx,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<FoundAct[]> {
  const found = await tx
    .select()
    .from(chain)
    .where(before === undefined ? undefined : lt(chain.number, before))
    .orderBy(desc(chain.number))
    .limit(limit)
  return found.map((row) => ({ ...row, act: known(row.act) }))
}

function known(act: string): Act {
  if (Object.hasOwn(ACTS, act)) return act as Act
  throw new Error('the chain holds an act that this house does not know')
}
