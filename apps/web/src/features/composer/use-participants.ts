import type { RoomView } from '@cloakroom/contract/rooms.ts'
import { readSeats } from '@cloakroom/contract/people.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'

const KEPT = 5 * 60_000
const NOBODY: readonly string[] = []

/** Personal names that the writer sees in this room anyway, for the hat check in this browser. Where the room shows none, there are none. */
export function useParticipants({ id: roomId, charter }: RoomView): readonly string[] {
  const { data } = useQuery({
    enabled: charter.attribution === 'named',
    queryKey: keys.seats(roomId),
    queryFn: ({ signal }) => call(readSeats, { params: { roomId }, signal }),
    staleTime: KEPT,
  })
  return useMemo(() => (data?.kind === 'named' ? data.people.map(({ personalName }) => personalName) : NOBODY), [data])
}
