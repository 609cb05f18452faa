import { readSeats } from '@cloakroom/contract/people.ts'
import type { SeatsView } from '@cloakroom/contract/people.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { say } from '#lib/words.ts'

/** Who is in the room, as far as its charter shows it. */
export function Seats({ roomId }: { roomId: string }) {
  const seats = useQuery({
    queryKey: keys.seats(roomId),
    queryFn: ({ signal }) => call(readSeats, { params: { roomId }, signal }),
    staleTime: 60_000,
  }).data
  if (!seats) return null
  return (
    <>
      <h2 className="label-small">{say('rooms.inside')}</h2>
      <Inside seats={seats} />
    </>
  )
}

function Inside({ seats }: { seats: SeatsView }) {
  if (seats.kind === 'unattributed') return <p>{say(seats.enough ? 'rooms.nobody-shown' : 'rooms.too-few')}</p>
  const lines =
    seats.kind === 'named'
      ? seats.people.map(({ personalName, moderates }) =>
          moderates ? say('rooms.moderates', { name: personalName }) : personalName,
        )
      : seats.handles
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
