import type { Attribution, DigestLevel, Entry, HatStrictness, Past, Quoting } from '@cloakroom/charter/charter.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { Refusal } from '../http/refusal.ts'

type Row = {
  room_id: string
  name: string
  purpose: string
  version: number
  attribution: Attribution
  quoting: Quoting
  digest: DigestLevel
  hat_check: HatStrictness
  retention_days: number | null
  past: Past
  entry: Entry
}

/** Listed rooms that the member of this transaction is not in, by name. */
export async function findOpenRooms(tx: Tx): Promise<Row[]> {
  return (await tx.$client.query<Row>({ name: 'find-open-rooms', text: 'select * from open_rooms()', values: [] })).rows
}

/** One of them. Every other room does not exist here. */
export async function findOpenRoom(tx: Tx, roomId: string): Promise<Row> {
  const room = (await findOpenRooms(tx)).find((one) => one.room_id === roomId)
  if (!room) throw new Refusal('not_found')
  return room
}
