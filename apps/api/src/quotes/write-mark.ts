import type { Mark } from '@cloakroom/charter/marks.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { postMarks } from '@cloakroom/database/schema/marks.ts'
import { and, eq } from 'drizzle-orm'

/** The writer's mark on a post, or none. */
export async function writeMark(tx: Tx, roomId: string, postId: string, mark: Mark | null): Promise<void> {
  await tx.delete(postMarks).where(and(eq(postMarks.roomId, roomId), eq(postMarks.postId, postId)))
  if (mark !== null) await tx.insert(postMarks).values({ roomId, postId, mark })
}
