import type { ClientBase } from 'pg'
import type { ForgottenList } from './forgotten-list.ts'
import { Trouble } from './trouble.ts'

/** Writes into the chain that what was forgotten was forgotten again. Answers the chain's head before, in hex. */
export async function recordForgetting(client: ClientBase, list: ForgottenList, now: Date): Promise<string> {
  const { rows } = await client.query<{ head: string }>(
    `select encode(hash_before, 'hex') as head from record_act('forgetting.repeated', 'house', $1, $2)`,
    [list.subjectOf('room', 'list'), now.toISOString().slice(0, 10)],
  )
  const [row] = rows
  if (!row) throw new Trouble('The chain did not take that what was forgotten is forgotten again.')
  return row.head
}
