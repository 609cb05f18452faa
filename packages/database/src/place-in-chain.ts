import type { ClientBase } from 'pg'
import { CHAIN_BEGINNING } from './chain-link.ts'

/** What the chain of this database knows of something that was to be done when `head` was its newest hash. */
type Place =
  /** The act itself stands there. */
  | 'done'
  /** It was as the list says, and the act is not there: it was taken back. */
  | 'here'
  /** It never was like that: this database is a copy from before. */
  | 'elsewhere'

export type PlaceInChain = (head: string, ...acts: string[]) => Promise<Place>

/** Reads the chain, once, when it is first asked where something stands in it. */
export function placesInChain(client: ClientBase): PlaceInChain {
  let reading: Promise<Map<string, string | null>> | undefined
  return async (head, ...acts) => {
    reading ??= readNextActs(client)
    const next = (await reading).get(head)
    if (next === undefined) return 'elsewhere'
    return next !== null && acts.includes(next) ? 'done' : 'here'
  }
}

/** By each hash that was once the newest, the act that came next; null after the last. */
async function readNextActs(client: ClientBase): Promise<Map<string, string | null>> {
  const { rows } = await client.query<{ hash: string; act: string }>(
    `select encode(hash, 'hex') as hash, act from chain order by number`,
  )
  const heads = [CHAIN_BEGINNING.toString('hex'), ...rows.map(({ hash }) => hash)]
  return new Map(heads.map((head, at) => [head, rows[at]?.act ?? null]))
}
