import { afterEnding } from '@cloakroom/database/after-commit.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { Forgotten, ForgottenLine } from '@cloakroom/database/forgotten-line.ts'
import { dayKept } from '../door/day-kept.ts'
import type { House } from '../house.ts'

type Noting = Pick<House, 'forgotten' | 'now'>
type Forgetting = { what: Forgotten; ids: string[]; head: Buffer }

/**
 * Notes, beside the master key, what this transaction forgets for good, so that no older copy of the database brings it back. It is on the disk before the
 * commit: where it cannot be written, nothing is forgotten, and whoever asked is told so. Whether the commit was done is noted afterwards; if that note is
 * lost, the house finds out when it opens again. `head` is the newest hash of the chain before it. Call it last.
 */
export async function noteForgotten(tx: Tx, { forgotten, now }: Noting, things: readonly Forgetting[]): Promise<void> {
  if (things.length === 0) return
  const day = dayKept(now())
  const lines = (step: ForgottenLine['step']) =>
    things.map(({ what, ids, head }) => {
      const subject = forgotten.subjectOf(what, ...ids)
      return { step, what, subject, day, head: head.toString('hex') }
    })
  await forgotten.append(lines('will'))
  afterEnding(tx.$client, (ending) => {
    if (ending !== 'unknown') forgotten.append(lines(ending === 'kept' ? 'done' : 'void')).catch(() => {})
  })
}

/** The newest hash of the chain, for what is forgotten without being an act of stewards or moderators. */
export async function findChainHead(tx: Tx): Promise<Buffer> {
  const { rows } = await tx.$client.query<{ head: Buffer }>({
    name: 'chain-head',
    text: 'select chain_head() as head',
    values: [],
  })
  const [row] = rows
  if (!row) throw new Error('the chain has no head')
  return row.head
}
