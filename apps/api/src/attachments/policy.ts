import type { RoomRole } from '@cloakroom/database/schema/rooms.ts'
import { MOST_ATTACHMENTS } from '@cloakroom/contract/attachments.ts'
import type { Verdict } from '../http/refusal.ts'

/** Files are brought while a post is written; once it was sent, nothing is added to it. */
export function mayAttach(post: { isSent: boolean; attached: number }): Verdict {
  if (post.isSent) return 'post.id_taken'
  return post.attached < MOST_ATTACHMENTS ? 'ok' : 'attachment.too_many'
}

/** What is known of a file when somebody asks for it. */
export type Asked = {
  /** Whose seat brought it. */
  isMine: boolean
  isSent: boolean
  /** Where the post is that it belongs to. */
  post: 'standing' | 'held' | 'returned' | 'elsewhere'
  role: RoomRole
}

/**
 * A file is read where its post is: by everybody in the room once that stands, by moderators while it lies at their desk, and by whoever brought it until then.
 * For others it is not there.
 */
export function mayReadAttachment({ isMine, isSent, post, role }: Asked): Verdict {
  if (isSent && post === 'standing') return 'ok'
  if (isSent && post === 'held' && role === 'moderator') return 'ok'
  return isMine ? 'ok' : 'not_found'
}

/** Whoever brought a file throws it away as long as it was not sent, and once the desk has returned it with its post. */
export function mayDrop({ isMine, isSent, post }: Pick<Asked, 'isMine' | 'isSent' | 'post'>): boolean {
  return isMine && (!isSent || post === 'returned')
}
