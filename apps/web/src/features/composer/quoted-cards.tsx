import type { QuoteInput } from '@cloakroom/contract/quotes.ts'
import { visibleWords } from '#lib/markdown.ts'
import { say } from '#lib/words.ts'

/** The passages that go above the words, each of which can be taken off again. */
export function QuotedCards({
  quotes,
  onDrop,
}: {
  quotes: readonly QuoteInput[]
  onDrop: (quote: QuoteInput) => void
}) {
  return quotes.map((quote) => (
    <blockquote key={`${quote.postId} ${quote.passage}`} className="quoted quoted-card">
      <span>
        {visibleWords(quote.passage)}
        {quote.from ? <small className="hint">{say('quotes.card-elsewhere')}</small> : null}
      </span>
      <button type="button" className="button-plain" onClick={() => onDrop(quote)}>
        {say('composer.drop-quote')}
      </button>
    </blockquote>
  ))
}
