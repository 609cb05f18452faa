import { readPosts } from '@cloakroom/contract/posts.ts'
import type { QueryClient } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import type { ThreadPages } from '#lib/thread-pages.ts'

/**
 * Opens the window on a thread anew around a post that is not loaded. What was being read at an end of the old window is called off when the new one has come, not
 * before: a window whose end is in sight begins to read while one waits, and would be put back over the new one when that arrives.
 */
export async function openAround(
  client: QueryClient,
  { roomId, threadId }: { roomId: string; threadId: string },
  around: string,
): Promise<void> {
  const key = keys.posts(roomId, threadId)
  const page = await call(readPosts, { params: { roomId, threadId }, query: { around } })
  await client.cancelQueries({ queryKey: key, exact: true })
  client.setQueryData<ThreadPages>(key, { pages: [page], pageParams: [{ around }] })
}
