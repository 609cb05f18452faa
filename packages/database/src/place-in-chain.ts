import type { ClientBase } from 'pg'

/** What the chain of this database knows of something that was to be done when `head` was its newest hash. */
export type PlaceInChain =
  /** The act itself stands there. */
  | 'done'
  /** It was as the list says, and the act is not there: it was taken back. */
  | 'here'
  /** It never was like that: this database is a copy from before. */
  | 'elsewhere'

export async function placeInChain(client: ClientBase, head: string, ...acts: string[]): Promise<PlaceInChain> {
  const { rows } = await client.query<{ known: boolean; next: string | null }>(
    `select $1 = repeat('00', 32) or exists (select from chain where hash = decode($1, 'hex')) as known,
       (select act from chain where number = 1 + coalesce((select number from chain where hash = decode($1, 'hex')), 0)) as next`,
    [head],
  )
  const [row] = rows
  if (!row?.known) return 'elsewhere'
  return row.next !== null && acts.includes(row.next) ? 'done' : 'here'
}
