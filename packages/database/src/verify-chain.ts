import type { ClientBase } from 'pg'
import { type ChainBreak, type ChainRow, followChain } from './chain-link.ts'

/** `head` is the newest act. `extra` counts rows beside the chain: before its first act, or twice in one place. `unknown` are the hashes, in hex, among those asked for that no act of the chain has. */
export type ChainVerdict = {
  found: ChainBreak | null
  head: { number: number; hash: string }
  extra: number
  unknown: string[]
}

const BATCH = 1_000

/**
 * Makes every hash of the chain again, from the first act on, and looks for the heads that were known before, in hex: a chain that was cut off at its end
 * holds in itself and has lost them. Whoever asks must see the whole table. The chain may grow meanwhile.
 */
export async function verifyChain(client: ClientBase, heads: readonly string[]): Promise<ChainVerdict> {
  const following = followChain()
  const unknown = new Set(heads)
  let found: ChainBreak | null = null
  while (!found) {
    const rows = await readAfter(client, following.head().number)
    for (const row of rows) {
      found ??= following.add(row)
      unknown.delete(row.hash.toString('hex'))
    }
    if (rows.length < BATCH) break
  }
  const { number, hash } = following.head()
  const extra = found ? 0 : await countBeside(client, number)
  return { found, head: { number, hash: hash.toString('hex') }, extra, unknown: [...unknown] }
}

/** A chain is as many rows as its newest number says. More could only be there if the keys of the table were taken off it. */
async function countBeside(client: ClientBase, number: number): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from chain where number <= $1',
    [number],
  )
  return (rows[0]?.count ?? 0) - number
}

async function readAfter(client: ClientBase, number: number): Promise<ChainRow[]> {
  const { rows } = await client.query<Omit<ChainRow, 'number'> & { number: string }>(
    `select number, act, role, doer, subject, to_char(done_on, 'YYYY-MM-DD') as "on", hash from chain where number > $1 order by number limit $2`,
    [number, BATCH],
  )
  return rows.map((row) => ({ ...row, number: Number(row.number) }))
}
