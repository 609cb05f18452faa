import type { ClientBase } from 'pg'
import { type ChainBreak, type ChainRow, followChain } from './chain-link.ts'

/** `head` is the newest act. `unknown` are the hashes, in hex, among those asked for that no act of the chain has. */
export type ChainVerdict = {
  found: ChainBreak | null
  head: { number: number; hash: string }
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
  return { found, head: { number, hash: hash.toString('hex') }, unknown: [...unknown] }
}

async function readAfter(client: ClientBase, number: number): Promise<ChainRow[]> {
  const { rows } = await client.query<Omit<ChainRow, 'number'> & { number: string }>(
    `select number, act, role, doer, subject, done_on::text as "on", hash from chain where number > $1 order by number limit $2`,
    [number, BATCH],
  )
  return rows.map((row) => ({ ...row, number: Number(row.number) }))
}
