import { listThreads } from '@cloakroom/contract/threads.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'

/** The threads of a room, latest first, page by page. */
export function useThreads(roomId: string) {
  const first: { after?: string } = {}
  return useInfiniteQuery({
    queryKey: keys.threads(roomId),
    initialPageParam: first,
    queryFn: ({ pageParam, signal }) => call(listThreads, { params: { roomId }, query: pageParam, signal }),
    getNextPageParam: ({ next }) => (next ? { after: next } : undefined),
  })
}
