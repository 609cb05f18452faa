import { Link } from 'react-router'
import { usePageTitle } from '#lib/page-title.ts'
import { say } from '#lib/words.ts'
import { Desk } from '../features/desk/desk.tsx'
import { ExportHatCases } from '../features/desk/export-hat-cases.tsx'
import { QuotedPassages } from '../features/posts/quoted-passages.tsx'
import { InRoom } from './in-room.tsx'

/** The moderators’ desk of a room. */
export function DeskPage() {
  usePageTitle('title.desk')
  return (
    <InRoom onlyModerators>
      {({ room }) => (
        <>
          <header className="page-head">
            <Link to={`/rooms/${room.id}`} className="crumb">
              {room.name}
            </Link>
            <h1 tabIndex={-1}>{say('desk.title')}</h1>
            <p className="page-lead">{say('desk.lead')}</p>
          </header>
          <Desk roomId={room.id}>
            {({ quotes, threadId }) => <QuotedPassages {...{ quotes, threadId }} roomId={room.id} />}
          </Desk>
          {room.state === 'open' ? <ExportHatCases roomId={room.id} /> : null}
        </>
      )}
    </InRoom>
  )
}
