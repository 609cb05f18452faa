import { search, type SearchView } from '@cloakroom/contract/search.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import type { Looking } from '#lib/looking.ts'
import { keys } from '#lib/query-keys.ts'

/** Words that were withdrawn since are off the page by then. */
const AGAIN_MS = 30_000

type From = { after: SearchView['next'] }
const FIRST: From = { after: null }

/** What is found, page by page. Nothing of it stays when the page is left. */
export function useFound(looking: Looking) {
  return useInfiniteQuery({
    queryKey: keys.search(looking),
    initialPageParam: FIRST,
    queryFn: ({ pageParam, signal }) => call(search, { body: { ...bodyOf(looking), ...pageParam }, signal }),
    getNextPageParam: ({ next }): From | null => next && { after: next },
    enabled: looking.words.trim() !== '',
    staleTime: 0,
    gcTime: 0,
    refetchInterval: AGAIN_MS,
  })
}

function bodyOf({ words, roomId, threadId, topicId, from, to }: Looking) {
  return {
    words: words.trim().replaceAll(/\s+/g, ' '),
    roomId: roomId || null,
    threadId: threadId || null,
    topicId: topicId || null,
    since: from ? startOf(from, 0) : null,
    until: to ? startOf(to, 1) : null,
  }
}

/** When a day of the reader's begins, or the one so many days after it. */
function startOf(day: string, later: number): string | null {
  const start = new Date(`${day}T00:00`)
  start.setDate(start.getDate() + later)
  return Number.isNaN(start.getTime()) ? null : start.toISOString()
}
