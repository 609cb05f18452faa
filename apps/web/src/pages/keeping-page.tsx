import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { Link } from 'react-router'
import { usePageTitle } from '#lib/page-title.ts'
import { say } from '#lib/words.ts'
import { AmendCharter } from '../features/rooms/amend-charter.tsx'
import { CharterVersions } from '../features/rooms/charter-versions.tsx'
import { EndOfRoom } from '../features/rooms/end-of-room.tsx'
import { InviteIntoRoom } from '../features/rooms/invite-into-room.tsx'
import { JoinRequests } from '../features/rooms/join-requests.tsx'
import { People } from '../features/rooms/people.tsx'
import { RoomRules } from '../features/rooms/room-rules.tsx'
import { toDecide, useDesk } from '../features/desk/use-desk.ts'
import { AsUnder } from './as-under.tsx'
import { InRoom } from './in-room.tsx'
import '../features/rooms/people.css'

/** Where moderators keep a room: who may come in, under which charter, and its end. */
export function KeepingPage() {
  usePageTitle('title.keeping')
  return (
    <InRoom onlyModerators>
      {(mine) => (
        <>
          <header className="page-head">
            <Link to={`/rooms/${mine.room.id}`} className="crumb">
              {mine.room.name}
            </Link>
            <h1 tabIndex={-1}>{say('rooms.keeping')}</h1>
            <p className="page-lead">{say('rooms.keeping-lead')}</p>
          </header>
          <section className="section" aria-labelledby="people">
            <h2 id="people">{say('rooms.people')}</h2>
            <People roomId={mine.room.id} />
          </section>
          {mine.room.state === 'open' ? (
            <>
              {mine.room.charter.entry === 'request' ? (
                <section className="section" aria-labelledby="requests">
                  <h2 id="requests">{say('requests.title')}</h2>
                  <JoinRequests roomId={mine.room.id} />
                </section>
              ) : null}
              <section className="section" aria-labelledby="invite">
                <h2 id="invite">{say('rooms.invite-into')}</h2>
                <InviteIntoRoom roomId={mine.room.id} />
              </section>
              <section className="section" aria-labelledby="rules">
                <h2 id="rules">{say('order.rules')}</h2>
                <RoomRules key={`${mine.room.rules.slowMinutes} ${mine.room.rules.firstPosts}`} room={mine.room} />
              </section>
              <section className="section" aria-labelledby="charter">
                <h2 id="charter">{say('rooms.charter')}</h2>
                <AmendCharter key={mine.room.charter.version} room={mine}>
                  {(terms, post, onClose) => <AsUnder room={mine.room} terms={terms} post={post} onClose={onClose} />}
                </AmendCharter>
                <h3 className="mt-8 mb-3">{say('charters.versions')}</h3>
                <CharterVersions roomId={mine.room.id} version={mine.room.charter.version} />
              </section>
              <section className="section" aria-labelledby="close">
                <h2 id="close">{say('rooms.close')}</h2>
                <End room={mine} />
              </section>
            </>
          ) : null}
        </>
      )}
    </InRoom>
  )
}

function End({ room }: { room: MyRoomView }) {
  const desk = useDesk(room.room.id, true)
  return <EndOfRoom room={room} atDesk={toDecide(desk.data)} />
}
