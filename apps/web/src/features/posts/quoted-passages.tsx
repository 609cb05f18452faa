import type { QuoteView } from '@cloakroom/contract/quotes.ts'
import { Link } from 'react-router'
import { visibleWords } from '#lib/markdown.ts'
import { say } from '#lib/words.ts'
import { PlainWords } from '#ui/plain-words.tsx'
import { speakerName } from '#ui/speaker.tsx'

type QuotedPassagesProps = { quotes: readonly QuoteView[]; roomId: string; threadId: string }

/** The passages that a post quotes, above its words, each linked to where it stands. */
export function QuotedPassages({ quotes, roomId, threadId }: QuotedPassagesProps) {
  return quotes.map((quote, i) =>
    quote.state === 'withdrawn' ? (
      // oxlint-disable-next-line react/no-array-index-key -- a withdrawn quote has nothing else to be known by
      <blockquote key={i} className="quoted quoted-withdrawn">
        {say('posts.quote-withdrawn')}
      </blockquote>
    ) : (
      <blockquote key={`${quote.postId} ${quote.passage}`} className="quoted">
        <PlainWords text={visibleWords(quote.passage)} />
        <cite>
          <Link to={`/rooms/${roomId}/threads/${quote.threadId}#post-${quote.postId}`}>
            {say(quote.threadId === threadId ? 'posts.quote-here' : 'posts.quote-elsewhere', {
              name: speakerName(quote.by),
            })}
          </Link>
          {quote.isAsWritten ? null : <> · {say('posts.quote-changed')}</>}
        </cite>
      </blockquote>
    ),
  )
}
