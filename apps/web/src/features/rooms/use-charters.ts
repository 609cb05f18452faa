import { listCharters } from '@cloakroom/contract/rooms.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'

/** Every version of a room’s charter, the newest first. Read anew when the room has come to another. */
export function useCharters(roomId: string, version: number) {
  return useQuery({
    queryKey: keys.charters(roomId, version),
    queryFn: async ({ signal }) => (await call(listCharters, { params: { roomId }, signal })).versions,
    staleTime: Infinity,
  })
}
