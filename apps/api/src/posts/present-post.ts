import { mayTakeOut } from '@cloakroom/charter/words-shown.ts'
import type { AttachmentView } from '@cloakroom/contract/attachments.ts'
import type { PostView } from '@cloakroom/contract/posts.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { findAttachments } from '../attachments/find-attachments.ts'
import { present } from '../door/present.ts'
import { type Speakers, speakersOf } from '../door/speakers.ts'
import type { Keys } from '../keys/keys.ts'
import { findQuotes, type QuoteFacts } from '../quotes/find-quotes.ts'
import { presentQuote } from '../quotes/present-quote.ts'
import { speakerFactsOf } from '../rooms/find-room.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { PostFacts } from './post-facts.ts'

/** A post as everybody in the room sees it. */
export function presentPost(
  post: PostFacts,
  quotes: QuoteFacts[],
  speakers: Speakers,
  attachments: AttachmentView[] = [],
): PostView {
  const { time } = present('room', speakers.attribution)
  const place = {
    id: post.id,
    threadId: post.threadId,
    parentId: post.parentId,
    number: post.number,
    depth: post.depth,
    at: time(post.at),
  }
  if (post.markdown === null) return { state: 'withdrawn', ...place, by: post.removed ? 'moderation' : 'writer' }
  return {
    state: 'standing',
    ...place,
    by: speakers.present('room', post.seat),
    markdown: post.markdown,
    quotes: quotes.map((quote) => presentQuote(quote, speakers)),
    attachments,
    editedAt: post.editedAt && time(post.editedAt),
    mayBeTakenOut: mayTakeOut(post),
    mark: post.mark,
    quoting: post.quoting,
  }
}

/** The same for several posts, with what they quote and who speaks. */
export async function presentPosts(tx: Tx, keys: Keys, room: RoomFacts, posts: PostFacts[]): Promise<PostView[]> {
  const speakers = await speakersOf(tx, keys, speakerFactsOf(room))
  const ids = posts.filter((post) => post.hasQuotes).map((post) => post.id)
  const quotes = await findQuotes(tx, keys, room, ids)
  const attachments = await findAttachments(
    tx,
    room.id,
    posts.filter((post) => post.hasAttachments && post.markdown !== null),
  )
  return posts.map((post) => presentPost(post, quotes.get(post.id) ?? [], speakers, attachments.get(post.id)))
}
