import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'
import { keys } from '#lib/query-keys.ts'
import type { PageParam, ThreadPage } from '#lib/thread-pages.ts'
import { openAround } from './open-around.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const [roomId, threadId, far] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
const FIRST: PageParam = {}
const aPage = (next: string | null): ThreadPage => ({
  page: { posts: [], previous: null, next },
  own: { mine: [], unread: [] },
})

it('shows what was asked for, though the old window was read further in the meantime', async () => {
  const client = new QueryClient()
  const around = Promise.withResolvers<Response>()
  const more = Promise.withResolvers<ThreadPage>()
  vi.stubGlobal('fetch', () => around.promise)
  const thread = new InfiniteQueryObserver(client, {
    queryKey: keys.posts(roomId, threadId),
    initialPageParam: FIRST,
    queryFn: ({ pageParam }) => (pageParam.after ? more.promise : Promise.resolve(aPage(far))),
    getNextPageParam: ({ page }: ThreadPage): PageParam | undefined => (page.next ? { after: page.next } : undefined),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const stop = thread.subscribe(() => {})
  await vi.waitFor(() => expect(thread.getCurrentResult().data?.pages).toHaveLength(1))

  const opened = openAround(client, { roomId, threadId }, far)
  const read = thread.fetchNextPage()
  around.resolve(Response.json(aPage(null)))
  await opened
  more.resolve(aPage(null))
  await read.catch(() => {})
  expect(thread.getCurrentResult().data?.pageParams).toEqual([{ around: far }])
  stop()
})
