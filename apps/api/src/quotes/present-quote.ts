import type { QuoteView } from '@cloakroom/contract/quotes.ts'
import type { Speakers } from '../door/speakers.ts'
import { wordsOfPassage } from '../posts/words-of-passage.ts'
import type { QuoteFacts } from './find-quotes.ts'

/** A quote goes with its source: once that is withdrawn, nothing of it is left. */
export function presentQuote({ passage, source }: QuoteFacts, speakers: Speakers): QuoteView {
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
