import type { PollMethod } from '@cloakroom/contract/polls.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { Keys } from '../keys/keys.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { countPoll } from './locked-box.ts'
import { keepResult } from './store.ts'

/** Which open polls: those whose time has come by then; those that were asked to close, if it is `early` for them; `everything`. And which time is told. */
type Which = { by: Date; early: boolean; at: Date; everything?: boolean }

type DueRow = { post_id: string; method: PollMethod; options: string[]; dots: number | null }

/** Counts polls of a room that is held, keeps what they came to, and deletes what it was counted from. In no order: they close together. */
export async function countAndClose(
  tx: Tx,
  keys: Keys,
  room: RoomFacts,
  { by, early, at, everything = false }: Which,
): Promise<void> {
  const { rows } = await tx.$client.query<DueRow>(
    `select post_id, method, options, dots from polls where room_id = $1::uuid and state = 'open'
       and (closes_at <= $2 or (closes_early and $3) or $4) order by gen_random_uuid()`,
    [room.id, by, early, everything],
  )
  for (const { post_id: postId, method, options, dots } of rows) {
    const result = await countPoll(tx, keys, { room, poll: { postId, method, options, dots } })
    await keepResult(tx, { roomId: room.id, postId }, result, at)
  }
}

/** Before a room is closed for good, and its key is gone that opens the ballots. */
export function closeAllPolls(tx: Tx, keys: Keys, room: RoomFacts, at: Date): Promise<void> {
  return countAndClose(tx, keys, room, { by: at, early: true, at, everything: true })
}
