import type { WaitingChangeView, WaitingPostView } from '@cloakroom/contract/waiting.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { findAttachments } from '../attachments/find-attachments.ts'
import { speakersOf } from '../door/speakers.ts'
import type { Keys } from '../keys/keys.ts'
import { findWaitingQuotes } from '../quotes/find-quotes.ts'
import { presentQuote } from '../quotes/present-quote.ts'
import { speakerFactsOf } from '../rooms/find-room.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { WaitingChangeFacts, WaitingPostFacts } from './find-waiting.ts'

/** Waiting posts as their writer sees them. */
export async function presentWaitingPosts(
  tx: Tx,
  keys: Keys,
  room: RoomFacts,
  posts: WaitingPostFacts[],
): Promise<WaitingPostView[]> {
  const speakers = await speakersOf(tx, keys, speakerFactsOf(room))
  const quotes = await findWaitingQuotes(
    tx,
    keys,
    room,
    posts.map(({ id }) => id),
  )
  const attachments = await findAttachments(tx, room.id, posts)
  return posts.map((post) => ({
    state: 'waiting',
    id: post.id,
    threadId: post.threadId,
    parentId: post.parentId,
    start: post.title === null ? null : { title: post.title, topics: post.topics ?? [] },
    markdown: post.markdown,
    quotes: (quotes.get(post.id) ?? []).map((quote) => presentQuote(quote, speakers)),
    attachments: attachments.get(post.id) ?? [],
  }))
}

export function presentWaitingChange({ postId, threadId, markdown }: WaitingChangeFacts): WaitingChangeView {
  if (markdown === null) return { kind: 'withdrawal', postId, threadId }
  return { kind: 'edit', postId, threadId, markdown }
}
