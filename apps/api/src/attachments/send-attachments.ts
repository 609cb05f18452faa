import type { Tx } from '@cloakroom/database/as-member.ts'
import { Refusal } from '../http/refusal.ts'
import { markSent, numberAnew, sendAgain, shuffleAttachments } from './store.ts'

/**
 * The files that a writer has looked at go along with the post, in its transaction: all of them, or the post is not sent. Which post and whose, was settled when they
 * were washed; those of what came back from the desk (`returned`, which was found to be the writer's own) go over to what is sent instead. Call it once the post was
 * put among those that stand, wait or are held.
 */
export async function sendAttachments(
  tx: Tx,
  post: { roomId: string; postId: string; seat: string },
  ids: readonly string[],
  returned: { id: string; seat: string } | null = null,
): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const again = returned ? await sendAgain(tx, post, returned, wanted) : 0
  if ((await markSent(tx, post, wanted)) + again < wanted.length) throw new Refusal('attachment.not_there')
  if (again > 0) await numberAnew(tx, post, wanted)
  await shuffleAttachments(tx, post.roomId)
}
