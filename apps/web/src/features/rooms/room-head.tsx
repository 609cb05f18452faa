import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { Link } from 'react-router'
import { say } from '#lib/words.ts'

/** What the room is for, the way to its notes, and for its moderators to the desk and the door. */
export function RoomHead({ room, atDesk }: { room: MyRoomView; atDesk: number }) {
  const { id, name, purpose, state } = room.room
  return (
    <header className="page-head">
      <h1 tabIndex={-1}>{name}</h1>
      {purpose ? <p className="page-lead">{purpose}</p> : null}
      {state === 'closed' ? <p className="page-lead">{say('threads.closed')}</p> : null}
      {room.abilities.myHandle ? (
        <p className="hint">{say('rooms.your-handle', { handle: room.abilities.myHandle })}</p>
      ) : null}
      <p className="acts-row mt-2 text-small">
        {room.abilities.moderates ? (
          <>
            <Link className="button-plain" to={`/rooms/${id}/desk`}>
              {say('rooms.desk', { count: atDesk })}
            </Link>
            <Link className="button-plain" to={`/rooms/${id}/keeping`}>
              {say('rooms.keeping')}
            </Link>
          </>
        ) : null}
        <Link className="button-plain" to={`/rooms/${id}/notes`}>
          {say('rooms.notes')}
        </Link>
        <Link className="button-plain" to={`/rooms/${id}/words-elsewhere`}>
          {say('rooms.words-elsewhere')}
        </Link>
      </p>
    </header>
  )
}
