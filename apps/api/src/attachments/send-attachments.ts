import type { Tx } from '@cloakroom/database/as-member.ts'
import { Refusal } from '../http/refusal.ts'
import { markSent, shuffleAttachments } from './store.ts'

/**
 * The files that a writer has looked at go along with the post, in its transaction: all of them, or the post is not sent. Which post and whose, was settled when they
 * were washed. Call it once the post was put among those that stand, wait or are held.
 */
export async function sendAttachments(
  tx: Tx,
  post: { roomId: string; postId: string; seat: string },
  ids: readonly string[],
): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  if ((await markSent(tx, post, wanted)) < wanted.length) throw new Refusal('attachment.not_there')
  await shuffleAttachments(tx, post.roomId)
}
