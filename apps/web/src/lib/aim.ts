import type { DraftView } from '@cloakroom/contract/drafts.ts'
import type { QuoteInput } from '@cloakroom/contract/quotes.ts'
import { draftFor } from './drafts.ts'
import { newId } from './new-id.ts'

/** Where words that are being written will go. */
export type Aim = { roomId: string; threadId: string | null; parentId: string | null }

/** The draft to go on with at this place, or a new one with names of its own; a quote that was just taken is added to it. */
export function draftToWrite(drafts: readonly DraftView[] | undefined, aim: Aim, quote?: QuoteInput): DraftView {
  const old = draftFor(drafts, aim)
  const draft = old ?? {
    ...aim,
    id: newId(),
    postId: newId(),
    title: '',
    topics: [],
    markdown: '',
    quotes: [],
  }
  return quote ? { ...draft, quotes: withQuote(draft.quotes, quote) } : draft
}

/** A passage is quoted once, and a post quotes eight at most. */
export function withQuote(quotes: readonly QuoteInput[], quote: QuoteInput): QuoteInput[] {
  const others = quotes.filter((other) => other.postId !== quote.postId || other.passage !== quote.passage)
  return [...others, quote].slice(-8)
}
