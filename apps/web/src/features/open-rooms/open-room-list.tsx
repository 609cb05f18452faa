import { listOpenRooms } from '@cloakroom/contract/join-requests.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { OpenRoom } from './open-room.tsx'

/** Rooms that may be asked for, each with its charter and what has become of asking. */
export function OpenRoomList() {
  const listed = useQuery({
    queryKey: keys.openRooms(),
    queryFn: async ({ signal }) => (await call(listOpenRooms, { signal })).rooms,
  })
  if (listed.isPending) return <Waiting lines={5} />
  if (!listed.data) return <Failed error={listed.error} onRetry={() => void listed.refetch()} />
  if (listed.data.length === 0)
    return (
      <div className="grid max-w-[66ch] gap-2 py-4">
        <p className="font-serif text-title">{say('open-rooms.none')}</p>
        <p className="text-ink-2">{say('open-rooms.none-why')}</p>
      </div>
    )
  return (
    <>
      {listed.data.map(({ room, mine }) => (
        <OpenRoom key={room.roomId} room={room} mine={mine} />
      ))}
    </>
  )
}
