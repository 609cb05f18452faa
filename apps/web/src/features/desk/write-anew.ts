import type { DraftView } from '@cloakroom/contract/drafts.ts'
import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import type { QuoteInput, QuoteView } from '@cloakroom/contract/quotes.ts'
import { newId } from '#lib/new-id.ts'
import type { Outgoing } from '#lib/outbox.ts'

/** What the new words and their draft are called: the same however often they are begun. */
type Names = { id: string; draftId: string }

/**
 * Words that came back from the desk, to be written anew under a new name, with all that they quote and that still stands, their mark and
 * their files. Where they were begun anew already, these are gone on with. What came back stays until they are sent.
 */
export function anew(held: HeldPostView, roomId: string, names: Names, drafts: readonly DraftView[] = []): Outgoing {
  const { id: insteadOf, threadId, parentId, markdown, mark, start } = held
  const begun = drafts.find((draft) => draft.insteadOf === held.id)
  const place = { roomId, threadId: start ? newId() : threadId, parentId, insteadOf }
  if (begun) {
    const { id: draftId, postId: id, title, topics } = begun
    const words = { markdown: begun.markdown, quotes: begun.quotes, mark: begun.mark ?? null }
    return { id, draftId, ...place, ...words, ...(start ? { start: { title, topics } } : {}) }
  }
  const quotes = held.quotes.flatMap((quote) => quotedAnew(held.id, quote))
  const words = { markdown, quotes, mark, ...(start ? { start: { title: start.title, topics: start.topics } } : {}) }
  return { ...names, ...place, ...words }
}

function quotedAnew(heldId: string, quote: QuoteView): QuoteInput[] {
  if (quote.state === 'withdrawn') return []
  const { passage } = quote
  return quote.state === 'standing' ? [{ postId: quote.postId, passage }] : [{ postId: heldId, passage, isAgain: true }]
}
