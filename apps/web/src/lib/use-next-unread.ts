import { nextUnread } from '@cloakroom/contract/reading.ts'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { announce } from './announce.ts'
import { call } from './call.ts'
import { errorWords } from './refusal-words.ts'
import { say } from './words.ts'

export type ReadingPlace = { roomId?: string; threadId?: string; afterPostId?: string }

/** Where a post stands in the app. */
function postAddress(roomId: string, threadId: string, postId: string): string {
  return `/rooms/${roomId}/threads/${threadId}#post-${postId}`
}

/** Takes the reader to the next post they have not read: in this thread after this post, then elsewhere. */
export function useNextUnread() {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (from: ReadingPlace) => call(nextUnread, { query: from }),
    onSuccess: async ({ place }) => {
      if (place) await navigate(postAddress(place.roomId, place.threadId, place.postId))
      else announce(say('lobby.all-read'))
    },
    onError: (error) => announce(errorWords(error)),
  })
}
