import type { QuoteView } from '@cloakroom/contract/quotes.ts'
import { present } from '../door/present.ts'
import type { Speakers } from '../door/speakers.ts'
import { wordsOfPassage } from '../posts/words-of-passage.ts'
import type { QuoteFacts } from './find-quotes.ts'

type CarriedFacts = Extract<QuoteFacts, { elsewhere: unknown }>['elsewhere']

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

function presentCarried({ words, month, name }: CarriedFacts): QuoteView {
  if (words === '') return { state: 'withdrawn' }
  const isNamed = name !== null && present('other-room').byConsent === 'personal-name'
  return isNamed
    ? { state: 'elsewhere_named', passage: words, month, personalName: name }
    : { state: 'elsewhere', passage: words, month }
}
