import { readPosts } from '@cloakroom/contract/posts.ts'
import { readThread } from '@cloakroom/contract/threads.ts'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { isRefused } from '#lib/refused.ts'
import type { PageParam, ThreadPage } from '#lib/thread-pages.ts'

/** Two thousand posts are kept on the page at most; those far away are let go and read again when they come near. */
export const MOST_PAGES = 40

export function useThread(roomId: string, threadId: string) {
  return useQuery({
    queryKey: keys.thread(roomId, threadId),
    queryFn: ({ signal }) => call(readThread, { params: { roomId, threadId }, signal }),
    staleTime: 60_000,
  })
}

/** The posts of a thread around the reader: one window of neighbouring pages, which grows at both ends. */
export function useThreadPosts(roomId: string, threadId: string, around: string | undefined) {
  const params = { roomId, threadId }
  const first: PageParam = around ? { around } : {}
  return useInfiniteQuery({
    queryKey: keys.posts(roomId, threadId),
    initialPageParam: first,
    queryFn: async ({ pageParam, signal }): Promise<ThreadPage> => {
      try {
        return await call(readPosts, { params, query: pageParam, signal })
      } catch (error) {
        // A link to a post that is not in this thread still opens the thread.
        if (pageParam.around && isRefused(error, 'not_found', 'malformed')) return call(readPosts, { params, signal })
        throw error
      }
    },
    getNextPageParam: ({ page }): PageParam | undefined => (page.next ? { after: page.next } : undefined),
    getPreviousPageParam: ({ page }): PageParam | undefined => (page.previous ? { before: page.previous } : undefined),
    maxPages: MOST_PAGES,
    // Pages are exchanged whole: to compare all of their words with those that came is work that grows with the thread.
    structuralSharing: false,
    // What changes arrives live; reading again would only cost the reader's place.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
}
