import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { useIsGone } from '#lib/gone-rooms.ts'
import { isRefused } from '#lib/refused.ts'
import { useRoom } from '#lib/use-room.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { NothingHere } from '#ui/nothing-here.tsx'
import { Page } from '#ui/page.tsx'
import { RoomOfWords } from '#ui/room-of-words.ts'
import { Waiting } from '#ui/waiting.tsx'
import { AboutRoom } from '../features/rooms/about-room.tsx'
import { LeaveRoom } from '../features/rooms/leave-room.tsx'
import { Seats } from '../features/rooms/seats.tsx'

type InRoomProps = { children: (room: MyRoomView) => ReactNode; onlyModerators?: boolean }

/**
 * A page inside a room, with the charter beside it. Somebody who is not in the room, or is not any more, sees the same as at an address
 * that leads nowhere; so does a member at a moderators’ page.
 */
export function InRoom({ children, onlyModerators = false }: InRoomProps) {
  const { roomId = '' } = useParams()
  const room = useRoom(roomId)
  const isGone = useIsGone(roomId)
  const mine = room.data
  if (
    isGone ||
    isRefused(room.error, 'not_found', 'malformed') ||
    (mine && onlyModerators && !mine.abilities.moderates)
  )
    return (
      <Page>
        <NothingHere />
      </Page>
    )
  if (!mine)
    return (
      <Page>
        {room.isError ? <Failed error={room.error} onRetry={() => void room.refetch()} /> : <Waiting lines={8} />}
      </Page>
    )
  const about = (
    <AboutRoom room={mine}>
      <Seats roomId={roomId} />
      <LeaveRoom roomId={roomId} />
    </AboutRoom>
  )
  return (
    <Page aside={about} asideLabel={say('rooms.about')}>
      <RoomOfWords value={roomId}>{children(mine)}</RoomOfWords>
      <details className="about-below">
        <summary className="button-plain">{say('rooms.about')}</summary>
        {about}
      </details>
    </Page>
  )
}
