import { nextGridTime, wordsWait } from '@cloakroom/charter/batches.ts'
import { quotingOf } from '@cloakroom/charter/marks.ts'
import type { PostToPreview } from '@cloakroom/contract/previews.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { AttachmentFacts } from '../attachments/attachment-facts.ts'
import { findMyAttachments } from '../attachments/find-attachments.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { Keys } from '../keys/keys.ts'
import { findReturned } from '../moderation/find-returned.ts'
import { findPost, findPosts } from '../posts/find-post.ts'
import { minute } from '../posts/minute.ts'
import { mayReplyTo } from '../posts/policy.ts'
import type { PostFacts } from '../posts/post-facts.ts'
import { carriedInto, findCarried } from '../quotes/find-carried.ts'
import { findAgain } from '../quotes/find-again.ts'
import { findSources } from '../quotes/find-sources.ts'
import type { QuoteFacts } from '../quotes/find-quotes.ts'
import { demandAccepted } from '../rooms/acceptance.ts'
import { type FoundRoom, findRoom } from '../rooms/find-room.ts'
import { mayWrite } from '../rooms/policy.ts'
import { findBeginning } from '../threads/find-beginning.ts'
import { findThread, type ThreadFacts } from '../threads/find-thread.ts'
import { findWaitingPost } from '../waiting/find-waiting.ts'

export type Unwritten = PostToPreview & { roomId: string }

/** What would be in the store if these words were sent now: the facts from which every surface presents them. */
export type UnwrittenFacts = {
  room: FoundRoom
  thread: ThreadFacts
  isFirst: boolean
  post: PostFacts
  quotes: QuoteFacts[]
  /** What was brought for these words so far. */
  attachments: AttachmentFacts[]
}

/**
 * Finds everything that sending these words would find, and refuses what it would refuse, but for hats: those are told with the preview.
 * `seatOf` derives the writer's seat, null once the room's key is burnt.
 */
export async function findUnwritten(
  tx: Tx,
  viewer: Viewer,
  asked: Unwritten,
  { keys, seatOf, now }: { keys: Keys; seatOf: (room: FoundRoom) => string | null; now: Date },
): Promise<UnwrittenFacts> {
  const room = await findRoom(tx, viewer, asked.roomId)
  const thread = await findThreadOf(tx, viewer, asked, now)
  const parent = asked.parentId === null ? null : await findPost(tx, room, asked.parentId)
  if (parent && parent.threadId !== asked.threadId) throw new Refusal('not_found')
  const isTaken = (await findPosts(tx, room.id, [asked.id])).length > 0 || (await findWaitingPost(tx, room, asked.id))
  if (isTaken) throw new Refusal('post.id_taken')
  demand(mayWrite(room))
  await demandAccepted(tx, keys, viewer.memberId, room)
  demand(mayReplyTo(parent))
  const seat = seatOf(room)
  if (seat === null) throw new Refusal('room.closed')
  if (asked.markdown === '' && asked.quotes.length === 0) throw new Refusal('words.empty')
  const sources = await findSources(tx, room, asked.quotes)
  const carried = await findCarried(tx, { keys, now: () => now }, viewer, carriedInto(room.id, asked.quotes))
  const again = await findAgain(tx, { keys }, viewer, room, asked.quotes)
  const elsewhere = [...carried, ...again].map(({ words, month, name }) => ({ elsewhere: { words, month, name } }))
  const quotes = [...sources, ...elsewhere]
  const own = await findMyAttachments(tx, room.id, { postId: asked.id, seat })
  const returned = await findReturned(tx, { keys }, viewer, room, asked.insteadOf)
  const back = returned ? await findMyAttachments(tx, room.id, { postId: returned.id, seat: returned.seat }) : []
  const attachments = returned ? inOrder([...back, ...own]) : own
  // Where words wait, these would come out at the next full or half hour, or a later one.
  const at = wordsWait(room.charter) ? nextGridTime(now) : minute(now)
  return {
    room,
    thread: { ...thread, postCount: thread.postCount + 1, latestAt: at },
    isFirst: asked.start !== null,
    post: {
      id: asked.id,
      threadId: asked.threadId,
      parentId: asked.parentId,
      number: thread.postCount + 1,
      depth: parent ? parent.depth + 1 : 0,
      seat,
      markdown: asked.markdown,
      at,
      editedAt: null,
      removed: false,
      quoting: quotingOf(room.charter.quoting, asked.mark),
      mark: asked.mark,
      hasQuotes: quotes.length > 0,
      hasAttachments: attachments.length > 0,
    },
    quotes,
    attachments,
  }
}

/** As they will be numbered once they go along with one post. */
function inOrder(files: AttachmentFacts[]): AttachmentFacts[] {
  return files.map((file, index) => ({ ...file, position: index + 1 }))
}

const UNTOUCHED = { isPinned: false, isClosed: false, movedTo: null }

/** The thread as it is, or as it would be opened. */
async function findThreadOf(tx: Tx, { memberId }: Viewer, asked: Unwritten, now: Date): Promise<ThreadFacts> {
  const { roomId, threadId, start } = asked
  if (!start) return (await findThread(tx, memberId, { roomId, threadId })).thread
  const post = { id: asked.id, markdown: asked.markdown }
  const { known, knowsTopics } = await findBeginning(tx, { roomId, id: threadId, ...start, post })
  if (known) throw new Refusal('post.id_taken')
  if (!knowsTopics) throw new Refusal('malformed', { where: 'body/start/topics' })
  const topics = [...new Set(start.topics)]
  const none = { postCount: 0, polls: 0, version: 0, ...UNTOUCHED }
  return { id: threadId, title: start.title, topics, ...none, latestAt: now, read: '{}' }
}
