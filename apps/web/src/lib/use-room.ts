import { readRoom } from '@cloakroom/contract/rooms.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { keys } from './query-keys.ts'

/** One room, its charter, and what one may do in it. Kept fresh by what arrives live. */
export function useRoom(roomId: string) {
  return useQuery({
    queryKey: keys.room(roomId),
    queryFn: ({ signal }) => call(readRoom, { params: { roomId }, signal }),
    staleTime: 60_000,
  })
}
