import type { QuoteInput } from '@cloakroom/contract/quotes.ts'
import { visibleWords } from '#lib/markdown.ts'
import { useWordsElsewhere } from '#lib/use-words-elsewhere.ts'
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
        {quote.from ? <CarriedWords {...quote} from={quote.from} /> : shownWords(quote)}
        {quote.from || quote.isAgain ? <small className="hint block">{say('quotes.card-elsewhere')}</small> : null}
      </span>
      <button type="button" className="button-plain" onClick={() => onDrop(quote)}>
        {say('composer.drop-quote')}
      </button>
    </blockquote>
  ))
}

/** What came back from the desk is words already; of a post here it is Markdown. */
function shownWords({ passage, isAgain }: QuoteInput): string {
  return isAgain ? passage : visibleWords(passage)
}

/** As they will stand here. What was allowed is quoted as it was allowed. */
function CarriedWords({ postId, passage, from }: QuoteInput & { from: NonNullable<QuoteInput['from']> }) {
  const shown = useWordsElsewhere({ ...from, postId, passage }, from.requestId === undefined)
  if (from.requestId !== undefined) return visibleWords(passage)
  return shown.data?.words ?? (shown.isError ? visibleWords(passage) : say('loading'))
}
