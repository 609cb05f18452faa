import { type Act, ACTS } from '@cloakroom/contract/chain.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { dayKept } from '../door/day-kept.ts'
import type { House } from '../house.ts'

/** What was done to what: one of these, and the ids that name it. */
export type Subject = readonly [
  'invitation' | 'member' | 'room' | 'person' | 'thread' | 'post' | 'unsealing' | 'topic',
  ...ids: string[],
]

/** An act as the chain took it. `before` is the hash of the act before it. */
export type Link = { number: number; hash: Buffer; before: Buffer }

/**
 * Writes an act into the chain, in the transaction that does it: both are there or neither. The doer of a steward's act is the member of the transaction.
 * Call it last. From here to the commit every other act waits, so that nothing may be waited for in between, least of all a lock.
 */
export async function recordAct(
  tx: Tx,
  house: Pick<House, 'keys' | 'now'>,
  act: Act,
  [what, ...ids]: Subject,
): Promise<Link> {
  const day = dayKept(house.now())
  const { rows } = await tx.$client.query<{ number: string; hash: Buffer; hash_before: Buffer }>({
    name: 'record-act',
    text: 'select number, hash, hash_before from record_act($1, $2, $3, $4)',
    values: [act, ACTS[act], house.keys.subject('chain', what, ...ids), day],
  })
  const [row] = rows
  if (!row) throw new Error('the act was not recorded')
  return { number: Number(row.number), hash: row.hash, before: row.hash_before }
}
