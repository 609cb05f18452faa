import type { Tx } from '@cloakroom/database/as-member.ts'
import { attachments } from '@cloakroom/database/schema/attachments.ts'
import { sql } from 'drizzle-orm'

type NewAttachment = typeof attachments.$inferInsert

export async function insertAttachment(tx: Tx, attachment: NewAttachment): Promise<void> {
  await tx.insert(attachments).values(attachment)
}

/** Lets one file at a time be added to a post, so that they are counted and numbered. What waits for a batch is not looked at: its post is locked apart. */
export async function lockPost(tx: Tx, postId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`attachments ${postId}`}))`)
}

/** What was washed for a post becomes part of it. Answers how many there were. */
export async function markSent(
  tx: Tx,
  { roomId, postId, seat }: { roomId: string; postId: string; seat: string },
  ids: string[],
): Promise<number> {
  const { rowCount } = await tx.$client.query({
    name: 'mark-attachments-sent',
    text: `update attachments set lapses_on = null, removed = '{}'
      where room_id = $1::uuid and post_id = $2::uuid and seat = $3::uuid and id = any($4::uuid[]) and lapses_on is not null`,
    values: [roomId, postId, seat, ids],
  })
  return rowCount ?? 0
}

/** What came back with its post goes over to what its writer sends instead. Answers how many there were. */
export async function sendAgain(
  tx: Tx,
  to: { roomId: string; postId: string; seat: string },
  from: { id: string; seat: string },
  ids: string[],
): Promise<number> {
  const { rowCount } = await tx.$client.query(
    `update attachments set post_id = $2, seat = $3
      where room_id = $1 and post_id = $4 and seat = $5 and id = any ($6::uuid[]) and lapses_on is null`,
    [to.roomId, to.postId, to.seat, from.id, from.seat, ids],
  )
  return rowCount ?? 0
}

/** Files of two posts that are one now are numbered as their writer has put them, so that none is called like another. */
export async function numberAnew(
  tx: Tx,
  { roomId, postId }: { roomId: string; postId: string },
  ids: string[],
): Promise<void> {
  await tx.$client.query(
    `update attachments set position = array_position($3::uuid[], id)
      where room_id = $1 and post_id = $2 and id = any ($3::uuid[])`,
    [roomId, postId, ids],
  )
}

/** Deletes a file of this post as long as it is where it was: meanwhile it may have gone along with what was sent. */
export async function deleteAttachment(tx: Tx, file: { roomId: string; id: string; postId: string; isSent: boolean }) {
  await tx.$client.query(
    'delete from attachments where room_id = $1 and id = $2 and post_id = $3 and (lapses_on is null) = $4',
    [file.roomId, file.id, file.postId, file.isSent],
  )
}

/** Where words wait, the order of rows would tell the order of posts. */
export async function shuffleAttachments(tx: Tx, roomId: string): Promise<void> {
  await tx.execute(sql`select shuffle_attachments(${roomId})`)
}
