import type { Tx } from '@cloakroom/database/as-member.ts'

/** Blanks every quote of a withdrawn post, and what it quoted itself. Returns the posts that quoted it: their look has changed. */
export async function withdrawQuotes(tx: Tx, roomId: string, postId: string): Promise<string[]> {
  await tx.$client.query('delete from quotes where room_id = $1 and post_id = $2', [roomId, postId])
  const { rows } = await tx.$client.query<{ post_id: string }>(
    `update quotes set passage = '' where room_id = $1 and source_post_id = $2 returning post_id`,
    [roomId, postId],
  )
  return [...new Set(rows.map((row) => row.post_id))]
}
