import type { PlaceView } from '@cloakroom/contract/reading.ts'
import { nextUnread } from '@cloakroom/contract/reading.ts'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { announce } from './announce.ts'
import { call } from './call.ts'
import { wasSentHere } from './my-posts.ts'
import { errorWords } from './refusal-words.ts'
import { say } from './words.ts'

type ReadingPlace = { roomId?: string; threadId?: string; afterPostId?: string }

/** Where a post stands in the app. */
function postAddress(roomId: string, threadId: string, postId: string): string {
  return `/rooms/${roomId}/threads/${threadId}#post-${postId}`
}

/** One’s own posts are marked as read a while after they were sent; until then the house takes them for unread. */
async function ask(from: ReadingPlace): Promise<{ place: PlaceView | null }> {
  const { place } = await call(nextUnread, { query: from })
  if (!place || !wasSentHere(place.postId) || place.postId === from.afterPostId) return { place }
  return ask({ roomId: place.roomId, threadId: place.threadId, afterPostId: place.postId })
}

/** Takes the reader to the next post they have not read: in this thread after this post, then elsewhere. */
export function useNextUnread() {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: ask,
    onSuccess: async ({ place }) => {
      if (place) await navigate(postAddress(place.roomId, place.threadId, place.postId))
      else announce(say('lobby.all-read'))
    },
    onError: (error) => announce(errorWords(error)),
  })
}
