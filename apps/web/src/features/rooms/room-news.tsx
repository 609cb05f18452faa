import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { say } from '#lib/words.ts'
import { Notice } from '#ui/notice.tsx'
import { Countdown } from './countdown.tsx'

/** What somebody should know before they read on: that the room is about to close, and that they do not see all of it. */
export function RoomNews({ room }: { room: MyRoomView }) {
  return (
    <>
      {room.room.closesAt ? (
        <div className="mb-6">
          <Notice tone="amber">
            <Countdown room={room.room} closesAt={room.room.closesAt} />
          </Notice>
        </div>
      ) : null}
      {room.abilities.readsPast ? null : <p className="hint mb-4">{say('charters.since-you')}</p>}
    </>
  )
}
