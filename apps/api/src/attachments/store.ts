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

export async function deleteUnsent(tx: Tx, roomId: string, attachmentId: string): Promise<void> {
  await tx.$client.query(
    'delete from attachments where room_id = $1::uuid and id = $2::uuid and lapses_on is not null',
    [roomId, attachmentId],
  )
}

/** Where words wait, the order of rows would tell the order of posts. */
export async function shuffleAttachments(tx: Tx, roomId: string): Promise<void> {
  await tx.execute(sql`select shuffle_attachments(${roomId})`)
}
