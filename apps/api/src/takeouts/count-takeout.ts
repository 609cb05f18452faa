import type { Tx } from '@cloakroom/database/as-member.ts'

/** Counts that words of a post were taken out in this month. Not by whom, not which words, not when. */
export async function countTakeout(tx: Tx, roomId: string, postId: string, month: string): Promise<void> {
  await tx.$client.query(
    `insert into takeouts (room_id, post_id, month, times) values ($1, $2, $3, 1)
     on conflict (room_id, post_id, month) do update set times = takeouts.times + 1`,
    [roomId, postId, month],
  )
}
