import type { PostToPreview } from '@cloakroom/contract/previews.ts'
import { previewPost } from '@cloakroom/contract/previews.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'

const SHORTEST_TITLE = 3

/** What the house would show of these words. Asked anew each time somebody looks, and kept nowhere. */
export function usePreview(roomId: string, post: PostToPreview) {
  return useQuery({
    enabled: isEnough(post),
    queryKey: keys.preview(roomId, post.id),
    queryFn: ({ signal }) => call(previewPost, { params: { roomId }, body: post, signal }),
    gcTime: 0,
    staleTime: Infinity,
    // Whoever waits with a dialog open would rather hear it at once, and ask again themselves.
    retry: false,
  })
}

/** Whether there is something to look at: words or a quote, and a title where a thread begins. */
export function isEnough({ markdown, quotes, start }: PostToPreview): boolean {
  if (start && start.title.trim().length < SHORTEST_TITLE) return false
  return markdown.trim() !== '' || quotes.length > 0
}
