import { countMyTakeouts } from '@cloakroom/contract/takeouts.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { say } from '#lib/words.ts'

/** That words of one's own were taken out of the room, if they were. */
export function MyTakeouts({ roomId }: { roomId: string }) {
  const posts = useQuery({
    queryKey: keys.myTakeouts(roomId),
    queryFn: async ({ signal }) => (await call(countMyTakeouts, { params: { roomId }, signal })).posts,
    staleTime: 60_000,
  }).data
  return posts ? <p className="mt-4 text-ink-3">{say('posts.mine-taken-out', { posts })}</p> : null
}
