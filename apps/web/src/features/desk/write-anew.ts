import type { DraftView } from '@cloakroom/contract/drafts.ts'
import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import type { QuoteInput, QuoteView } from '@cloakroom/contract/quotes.ts'
import { newId } from '#lib/new-id.ts'
import type { Outgoing } from '#lib/outbox.ts'

/**
 * Words that came back from the desk, to be written anew under a new name, with all that they quote and that still stands. Where they were begun anew
 * already, these are gone on with.
 */
export function anew(held: HeldPostView, roomId: string, drafts: readonly DraftView[] = []): Outgoing {
  const { threadId, parentId, markdown, start } = held
  const begun = drafts.find(({ quotes }) => quotes.some(({ isAgain, postId }) => isAgain && postId === held.id))
  const place = { roomId, threadId: start ? newId() : threadId, parentId }
  if (begun) {
    const { id: draftId, postId: id, title, topics, mark = null } = begun
    const words = { markdown: begun.markdown, quotes: begun.quotes, mark }
    return { id, draftId, ...place, ...words, ...(start ? { start: { title, topics } } : {}) }
  }
  const quotes = held.quotes.flatMap((quote) => quotedAnew(held.id, quote))
  const words = { markdown, quotes, ...(start ? { start: { title: start.title, topics: start.topics } } : {}) }
  return { id: newId(), draftId: newId(), ...place, ...words }
}

/** Whether it quotes another room. Then it stays until what is sent instead has taken these words along. */
export function quotesElsewhere({ quotes }: Pick<HeldPostView, 'quotes'>): boolean {
  return quotes.some(({ state }) => state === 'elsewhere' || state === 'elsewhere_named')
}

function quotedAnew(heldId: string, quote: QuoteView): QuoteInput[] {
  if (quote.state === 'withdrawn') return []
  const { passage } = quote
  return quote.state === 'standing' ? [{ postId: quote.postId, passage }] : [{ postId: heldId, passage, isAgain: true }]
}
