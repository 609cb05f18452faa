import type { FollowedThreadView } from '@cloakroom/contract/subscriptions.ts'
import { Link } from 'react-router'
import { useFollowedPlaces, useFollowPlace } from '#lib/use-followed-places.ts'
import { useLobby } from '#lib/use-lobby.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { type Wish, WishFields } from '#ui/wish-fields.tsx'
import './topics.css'

/** One's rooms, to be followed whatever is spoken of in them; and the threads that one follows. */
export function FollowedPlaces() {
  const places = useFollowedPlaces()
  const rooms = useLobby().data?.rooms.filter(({ room }) => room.state === 'open')
  if (places.isError && !places.data) return <Failed error={places.error} onRetry={() => void places.refetch()} />
  if (!places.data || !rooms) return <Waiting lines={3} />
  const { threads } = places.data
  return (
    <>
      {rooms.length === 0 ? <p>{say('topics.no-rooms')}</p> : null}
      <ul className="topic-tree">
        {rooms.map(({ room }) => (
          <FollowedRoom
            key={room.id}
            roomId={room.id}
            name={room.name}
            wish={places.data.rooms.find(({ roomId }) => roomId === room.id) ?? null}
          />
        ))}
      </ul>
      {threads.length > 0 ? (
        <>
          <h3 className="label-small mt-6 mb-1">{say('topics.threads')}</h3>
          <ul className="topic-tree">
            {threads.map((thread) => (
              <FollowedThread key={thread.threadId} thread={thread} />
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

type FollowedRoomProps = { roomId: string; name: string; wish: Wish | null }

function FollowedRoom({ roomId, name, wish }: FollowedRoomProps) {
  const follow = useFollowPlace({ roomId })
  return (
    <li className="followed">
      <p className="followed-what">
        <Link to={`/rooms/${roomId}`} className="no-underline">
          {name}
        </Link>
      </p>
      <WishFields of={name} wish={shownOf(follow, wish)} onChange={(wished) => follow.mutate(wished)} />
    </li>
  )
}

function FollowedThread({ thread }: { thread: FollowedThreadView }) {
  const { roomId, threadId, title, roomName } = thread
  const follow = useFollowPlace({ roomId, threadId })
  return (
    <li className="followed">
      <div className="followed-what">
        <Link to={`/rooms/${roomId}/threads/${threadId}`} className="no-underline">
          {title}
        </Link>
        <p className="text-small text-ink-2">{roomName}</p>
      </div>
      <WishFields of={title} wish={shownOf(follow, thread)} onChange={(wished) => follow.mutate(wished)} />
    </li>
  )
}

/** While it is on its way, what was wished. */
function shownOf(
  { isPending, variables }: Pick<ReturnType<typeof useFollowPlace>, 'isPending' | 'variables'>,
  kept: Wish | null,
): Wish | null {
  return isPending && variables !== undefined ? variables : kept
}
