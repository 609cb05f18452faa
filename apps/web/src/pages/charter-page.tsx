import { Link } from 'react-router'
import { usePageTitle } from '#lib/page-title.ts'
import { say } from '#lib/words.ts'
import { CharterVersions } from '../features/rooms/charter-versions.tsx'
import { InRoom } from './in-room.tsx'

/** Every version of a room’s charter, and what each has changed. */
export function CharterPage() {
  usePageTitle('title.charter')
  return (
    <InRoom>
      {({ room }) => (
        <>
          <header className="page-head">
            <Link to={`/rooms/${room.id}`} className="crumb">
              {room.name}
            </Link>
            <h1 tabIndex={-1}>{say('charters.about-earlier')}</h1>
            <p className="page-lead">{say('charters.older-stay')}</p>
          </header>
          <CharterVersions roomId={room.id} version={room.charter.version} />
        </>
      )}
    </InRoom>
  )
}
