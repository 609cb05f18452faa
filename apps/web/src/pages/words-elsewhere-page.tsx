import { Link } from 'react-router'
import { usePageTitle } from '#lib/page-title.ts'
import { useQuoteRequests } from '#lib/use-quote-requests.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { AskedByMe } from '../features/quotes/asked-by-me.tsx'
import { AskedOfMe } from '../features/quotes/asked-of-me.tsx'
import { WordsElsewhere } from '../features/quotes/words-elsewhere.tsx'
import { InRoom } from './in-room.tsx'

/** What of one’s own words in a room others would like to use, and use; and what one has asked of others. */
export function WordsElsewherePage() {
  usePageTitle('title.words-elsewhere')
  return (
    <InRoom>
      {({ room }) => (
        <>
          <header className="page-head">
            <Link to={`/rooms/${room.id}`} className="crumb">
              {room.name}
            </Link>
            <h1 tabIndex={-1}>{say('quotes.title')}</h1>
            <p className="page-lead">{say('quotes.lead')}</p>
          </header>
          <Requests roomId={room.id} />
        </>
      )}
    </InRoom>
  )
}

function Requests({ roomId }: { roomId: string }) {
  const requests = useQuoteRequests(roomId)
  if (requests.isError) return <Failed error={requests.error} onRetry={() => void requests.refetch()} />
  if (!requests.data) return <Waiting lines={4} />
  const { ofMe, mine } = requests.data
  return (
    <>
      <AskedOfMe roomId={roomId} requests={ofMe} />
      <AskedByMe roomId={roomId} requests={mine} />
      <WordsElsewhere roomId={roomId} hasAnswers={mine.some(({ state }) => state !== 'asked')} />
    </>
  )
}
