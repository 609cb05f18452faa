import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { Link } from 'react-router'
import { say } from '#lib/words.ts'
import { AnnounceClosing } from './announce-closing.tsx'
import { CallOffClosing } from './call-off-closing.tsx'
import { CloseRoom } from './close-room.tsx'

/** The end of a room: a last look at what is undecided, the day on which it closes, and, for an emergency, closing at once. */
export function EndOfRoom({ room, atDesk }: { room: MyRoomView; atDesk: number }) {
  const { id, closesAt, charter } = room.room
  return (
    <div className="grid gap-6">
      <p className="max-w-[66ch]">{say('rooms.close-why')}</p>
      <div>
        <h3>{say('closing.last-look')}</h3>
        <p className="max-w-[66ch]">
          {atDesk > 0 ? (
            <Link to={`/rooms/${id}/desk`}>{say('closing.waits-at-desk', { count: atDesk })}</Link>
          ) : (
            say('closing.waits-at-desk', { count: 0 })
          )}{' '}
          {wordsWait(charter) ? `${say('closing.words-wait')} ` : null}
          {charter.retentionDays === null
            ? say('closing.then-stay')
            : say('closing.then-go', { days: charter.retentionDays })}
        </p>
      </div>
      {closesAt ? <CallOffClosing room={room.room} closesAt={closesAt} /> : <AnnounceClosing room={room} />}
      <details>
        <summary className="button-plain">{say('closing.at-once')}</summary>
        <CloseRoom room={room} />
      </details>
    </div>
  )
}
