import type { QuoteView } from '@cloakroom/contract/quotes.ts'
import type { Speakers } from '../door/speakers.ts'
import { wordsOfPassage } from '../posts/words-of-passage.ts'
import type { QuoteFacts } from './find-quotes.ts'

/** A quote goes with its source: once that is withdrawn, nothing of it is left. */
export function presentQuote(quote: QuoteFacts, speakers: Speakers): QuoteView {
  if ('elsewhere' in quote) return presentCarried(quote.elsewhere)
  const { passage, source } = quote
  if (source.markdown === null) return { state: 'withdrawn' }
  return {
    state: 'standing',
    postId: source.id,
    threadId: source.threadId,
    passage,
    by: speakers.present('quote', source.seat),
    isAsWritten: wordsOfPassage(source.markdown, passage) !== null,
  }
}

function presentCarried({ words, month }: { words: string; month: string }): QuoteView {
  return words === '' ? { state: 'withdrawn' } : { state: 'elsewhere', passage: words, month }
}
