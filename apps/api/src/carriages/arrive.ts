import type { Tx } from '@cloakroom/database/as-member.ts'
import { minute } from '../posts/minute.ts'
import { placePost } from '../posts/place-post.ts'
import type { PostFacts } from '../posts/post-facts.ts'
import { findQuotesInside, type InsideFacts } from '../quotes/find-quotes.ts'
import { writeMark } from '../quotes/write-mark.ts'
import type { FoundRoom } from '../rooms/find-room.ts'
import type { ThreadFacts } from '../threads/find-thread.ts'
import { openThread } from '../threads/open-thread.ts'
import { carriedWords, screenedBefore } from './carried-words.ts'
import type { AnswerFacts } from './find-carriage.ts'
import { insertQuote } from './store.ts'

type Load = {
  by: string
  now: Date
  from: FoundRoom
  into: FoundRoom
  thread: ThreadFacts
  posts: PostFacts[]
  answers: AnswerFacts[]
}

/**
 * Begins a thread in the other room and puts every post behind what it answers; what answered words that are gone stands at the top. A writer's mark goes
 * along. `by` is who carries, and is not kept.
 */
export async function arrive(tx: Tx, { by, now, from, into, thread, posts, answers }: Load): Promise<string> {
  const at = minute(now)
  const threadId = crypto.randomUUID()
  const title = screenedBefore(await carriedWords(tx, from, thread.title), 'title')
  await openThread(tx, { roomId: into.id, id: threadId, title, topics: thread.topics, at })
  const byPost = new Map(answers.map((answer) => [answer.postId, answer]))
  for (const [index, post] of posts.entries()) {
    const answer = byPost.get(post.id)
    if (!answer) continue
    const { arrivesAs: id, seat } = answer
    const parentId = byPost.get(post.parentId ?? '')?.arrivesAs ?? null
    const speech = screenedBefore(await carriedWords(tx, from, post.markdown ?? ''), 'post')
    const toPlace = { roomId: into.id, threadId, id, parentId, seat, speech, charterVersion: into.charter.version, at }
    await placePost(tx, by, toPlace, index === 0 ? { kind: 'thread.started', subject: threadId } : undefined)
    await writeMark(tx, into.id, id, post.mark)
  }
  await carryQuotes(tx, { from, into, posts, byPost })
  return threadId
}

type Quoting = Pick<Load, 'from' | 'into' | 'posts'> & { byPost: ReadonlyMap<string, AnswerFacts> }

/** What posts quote of each other goes along. Words of others, and of other rooms, have nobody's yes. */
async function carryQuotes(tx: Tx, { from, into, posts, byPost }: Quoting): Promise<void> {
  const quoting = posts.filter(({ hasQuotes }) => hasQuotes).map(({ id }) => id)
  for (const [quotingId, quotes] of await findQuotesInside(tx, from.id, quoting)) {
    const postId = byPost.get(quotingId)?.arrivesAs
    for (const [position, quote] of quotes.entries()) {
      const sourcePostId = sourceOf(quote, byPost)
      if (postId === undefined || sourcePostId === undefined) continue
      const passage = screenedBefore(await carriedWords(tx, from, quote.passage), 'post')
      await insertQuote(tx, { roomId: into.id, postId, position, sourcePostId, passage })
    }
  }
}

function sourceOf(quote: InsideFacts, byPost: Quoting['byPost']): string | undefined {
  return byPost.get(quote.source.id)?.arrivesAs
}
