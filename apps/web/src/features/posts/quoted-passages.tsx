import type { QuoteView } from '@cloakroom/contract/quotes.ts'
import { Link } from 'react-router'
import { visibleWords } from '#lib/markdown.ts'
import { softTime } from '#lib/soft-time.ts'
import { say } from '#lib/words.ts'
import { PlainWords } from '#ui/plain-words.tsx'
import { speakerName } from '#ui/speaker.tsx'

type QuotedPassagesProps = { quotes: readonly QuoteView[]; roomId: string; threadId: string }

/** The passages that a post quotes, above its words: those of its room linked to where they stand, those of another with their month. */
export function QuotedPassages({ quotes, roomId, threadId }: QuotedPassagesProps) {
  return quotes.map((quote, i) =>
    quote.state === 'standing' ? (
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
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- what leads nowhere has nothing else to be known by
      <blockquote key={i} className={quote.state === 'withdrawn' ? 'quoted quoted-withdrawn' : 'quoted'}>
        {quote.state === 'withdrawn' ? (
          say('posts.quote-withdrawn')
        ) : (
          <>
            <PlainWords text={quote.passage} />
            <cite>
              {quote.state === 'elsewhere'
                ? say('posts.quote-other-room', { month: softTime(quote.month) })
                : say('posts.quote-other-room-named', { month: softTime(quote.month), name: quote.personalName })}
            </cite>
          </>
        )}
      </blockquote>
    ),
  )
}
