import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import { newId } from '#lib/new-id.ts'
import type { Outgoing } from '#lib/outbox.ts'

/** Words that came back from the desk, to be written anew under a new name. Of what they quote, words of other rooms stay behind: nothing leads to those. */
export function anew({ threadId, parentId, markdown, quotes, start }: HeldPostView, roomId: string): Outgoing {
  const kept = quotes.flatMap((quote) =>
    quote.state === 'standing' ? [{ postId: quote.postId, passage: quote.passage }] : [],
  )
  const ids = { id: newId(), draftId: newId(), roomId, threadId: start ? newId() : threadId, parentId }
  return { ...ids, markdown, quotes: kept, ...(start ? { start: { title: start.title, topics: start.topics } } : {}) }
}
