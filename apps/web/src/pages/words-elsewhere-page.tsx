import { Link } from 'react-router'
import { usePageTitle } from '#lib/page-title.ts'
import { say } from '#lib/words.ts'
import { WordsElsewhere } from '../features/quotes/words-elsewhere.tsx'
import { InRoom } from './in-room.tsx'

/** What of one’s own words in a room others use, and how. */
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
          <WordsElsewhere roomId={room.id} />
        </>
      )}
    </InRoom>
  )
}
