import { createHash } from 'node:crypto'

/** One act as the chain holds it: `on` is a day (`2026-09-14`), `hash` has 32 bytes. */
export type ChainRow = {
  number: number
  act: string
  role: string
  doer: string | null
  subject: string
  on: string
  hash: Buffer
}

/** Where and why a chain does not hold. `number` is that of the first row, or the missing row, at which it shows. */
export type ChainBreak = { number: number; why: 'missing' | 'changed' }

/** What stands before the first act: 32 zero bytes. */
export const CHAIN_BEGINNING: Buffer = Buffer.alloc(32)

/** SHA-256 of the hash before it and of the row as JSON, its keys in alphabetical order. The migration that made the table says the same in SQL. */
export function chainHash(before: Buffer, { act, doer, number, on, role, subject }: Omit<ChainRow, 'hash'>): Buffer {
  return createHash('sha256').update(before).update(JSON.stringify({ act, doer, number, on, role, subject })).digest()
}

/** Follows a chain row by row, in order of number. Pure: what it needs to remember is its own. */
export function followChain(): { add(row: ChainRow): ChainBreak | null; head(): { number: number; hash: Buffer } } {
  let number = 0
  let hash = CHAIN_BEGINNING
  return {
    add(row) {
      if (row.number !== number + 1) return { number: number + 1, why: 'missing' }
      if (!chainHash(hash, row).equals(row.hash)) return { number: row.number, why: 'changed' }
      number = row.number
      hash = row.hash
      return null
    },
    head: () => ({ number, hash }),
  }
}

/** The first break of a chain, from its beginning; null when every row is as it was written, in its place. */
export function findChainBreak(rows: Iterable<ChainRow>): ChainBreak | null {
  const following = followChain()
  for (const row of rows) {
    const found = following.add(row)
    if (found) return found
  }
  return null
}
