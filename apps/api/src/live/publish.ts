import type { EventFrame } from '@cloakroom/contract/live.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { Refusal } from '../http/refusal.ts'
import { type Notice, writeNotice } from './notice.ts'
import { relayAfterCommit, telling } from './relay.ts'

/**
 * Gives the event the room's next number and tells every process about it when the transaction commits.
 * The room's row stays locked until then, which is what keeps the numbers without gaps: publish late in a verb.
 * Nothing is published into a room that was closed in the meantime: its last event is its closing.
 */
export async function publish(tx: Tx, roomId: string, kind: EventFrame['kind'], subject: string): Promise<number> {
  const { rows } = await tx.$client.query<{ seq: string; told: string }>({
    name: 'publish',
    text: `with room as (update rooms set seq = seq + 1 where id = $1::uuid and state = 'open' returning seq),
      event as (insert into room_events (room_id, seq, kind, subject) select $1::uuid, seq, $2, $3::uuid from room)
      select seq, ${telling(`'at:' || $1::text || ':' || seq`)} from room`,
    values: [roomId, kind, subject],
  })
  const [row] = rows
  if (!row) throw await whyNotPublished(tx, roomId)
  relayAfterCommit(tx, row.told)
  return Number(row.seq)
}

/** The room was there when the verb found it: it was closed since, or the member was removed, while the words were on their way. */
export async function whyNotPublished(tx: Tx, roomId: string): Promise<Refusal> {
  const { rows } = await tx.$client.query<{ state: string }>('select state from rooms where id = $1', [roomId])
  return new Refusal(rows[0]?.state === 'closed' ? 'room.closed' : 'not_found')
}

/** Tells every process, when the transaction commits, of something that is no event of a room. */
export async function notify(tx: Tx, notice: Notice): Promise<void> {
  const text = `select ${telling('$1::text')}`
  const { rows } = await tx.$client.query<{ told: string }>({ name: 'notify', text, values: [writeNotice(notice)] })
  for (const { told } of rows) relayAfterCommit(tx, told)
}
