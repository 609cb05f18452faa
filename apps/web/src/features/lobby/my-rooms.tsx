import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { Link } from 'react-router'
import { say } from '#lib/words.ts'
import '#ui/lists.css'

/** The rooms one is in, with what each is for. */
export function MyRooms({ rooms }: { rooms: MyRoomView[] }) {
  return (
    <section className="section">
      <h2>{say('lobby.rooms')}</h2>
      <ul className="border-t border-rule">
        {rooms.map(({ room, unread }) => (
          <li key={room.id} className="whole-line border-b border-rule py-3">
            <Link to={`/rooms/${room.id}`} className="flex items-baseline gap-4 no-underline">
              <span className="min-w-0 flex-1">{room.name}</span>
              <span className={unread > 0 ? 'text-small font-semibold text-accent' : 'text-small text-ink-3'}>
                {room.state === 'closed' ? say('shell.closed-room') : say('lobby.room-unread', { count: unread })}
              </span>
            </Link>
            {room.purpose ? <p className="max-w-[66ch] text-small text-ink-2">{room.purpose}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
