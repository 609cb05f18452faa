import { listMyHeldPosts } from '@cloakroom/contract/moderation.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'

/** One’s own posts that wait at the desk of a room, or were returned by it. */
export function useMyHeldPosts(roomId: string) {
  return useQuery({
    queryKey: keys.heldByMe(roomId),
    queryFn: async ({ signal }) => (await call(listMyHeldPosts, { params: { roomId }, signal })).held,
    staleTime: 60_000,
  })
}
