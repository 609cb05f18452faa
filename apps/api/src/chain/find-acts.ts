import { type Act, ACTS } from '@cloakroom/contract/chain.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { chain } from '@cloakroom/database/schema/chain.ts'
import { and, desc, lt } from 'drizzle-orm'

export type FoundAct = Omit<typeof chain.$inferSelect, 'act'> & { act: Act }

/** The newest acts, of those before this number or this day if there is one. PostgreSQL shows them to stewards alone. */
export async function findActs(
  tx: Tx,
  { before, day, limit }: { before?: number | undefined; day?: string; limit: number },
): Promise<FoundAct[]> {
  const found = await tx
    .select()
    .from(chain)
    .where(
      and(
        before === undefined ? undefined : lt(chain.number, before),
        day === undefined ? undefined : lt(chain.doneOn, day),
      ),
    )
    .orderBy(desc(chain.number))
    .limit(limit)
  return found.map((row) => ({ ...row, act: known(row.act) }))
}

function known(act: string): Act {
  if (Object.hasOwn(ACTS, act)) return act as Act
  throw new Error('the chain holds an act that this house does not know')
}
