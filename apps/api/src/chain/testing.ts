import type { ChainRow } from '@cloakroom/database/chain-link.ts'
import { asOwner } from '../digests/testing.ts'
import type { TestHouse } from '../testing.ts'

/** The whole chain, as the owner of the database sees it. */
export async function chainOf(t: TestHouse): Promise<ChainRow[]> {
  const { rows } = await asOwner<Omit<ChainRow, 'number'> & { number: string }>(
    t,
    'select number, act, role, doer, subject, done_on::text as "on", hash from chain order by number',
  )
  return rows.map((row) => ({ ...row, number: Number(row.number) }))
}
