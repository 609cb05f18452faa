import type { EventFrame } from '@cloakroom/contract/live.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { Refusal } from '../http/refusal.ts'
import { CHANNEL, type Notice, writeNotice } from './notice.ts'

/**
 * Gives the event the room's next number and tells every process about it when the transaction commits.
 * The room's row stays locked until then, which is what keeps the numbers without gaps: publish late in a verb.
 * Nothing is published into a room that was closed in the meantime: its last event is its closing.
 */
export async function publish(tx: Tx, roomId: string, kind: EventFrame['kind'], subject: string): Promise<number> {
  const { rows } = await tx.$client.query<{ seq: string }>({
    name: 'publish',
    text: `with room as (update rooms set seq = seq + 1 where id = $1::uuid and state = 'open' returning seq),
      event as (insert into room_events (room_id, seq, kind, subject) select $1::uuid, seq, $2, $3::uuid from room)
      select seq, pg_notify('${CHANNEL}', 'at:' || $1::text || ':' || seq) from room`,
    values: [roomId, kind, subject],
  })
  const [row] = rows
  if (!row) throw new Refusal(await reasonOf(tx, roomId))
  return Number(row.seq)
}

/** The room was there when the verb found it: it was closed since, or the member was removed, while the words were on their way. */
async function reasonOf(tx: Tx, roomId: string): Promise<'room.closed' | 'not_found'> {
  const { rowCount } = await tx.$client.query('select from rooms where id = $1', [roomId])
  return rowCount === 1 ? 'room.closed' : 'not_found'
}

/** Tells every process, when the transaction commits, of something that is no event of a room. */
export async function notify(tx: Tx, notice: Notice): Promise<void> {
  await tx.$client.query({ name: 'notify', text: `select pg_notify('${CHANNEL}', $1)`, values: [writeNotice(notice)] })
}
