import {
  followRoom,
  followThread,
  listFollowedPlaces,
  unfollowRoom,
  unfollowThread,
} from '@cloakroom/contract/subscriptions.ts'
import type { Level, Rhythm } from '@cloakroom/contract/topics.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { announce } from './announce.ts'
import { call } from './call.ts'
import { keys } from './query-keys.ts'
import { errorWords } from './refusal-words.ts'
import { say } from './words.ts'

/** The rooms and threads that one follows by mail. */
export function useFollowedPlaces() {
  return useQuery({
    queryKey: keys.followedPlaces(),
    queryFn: ({ signal }) => call(listFollowedPlaces, { signal }),
    staleTime: 300_000,
  })
}

type Wish = { rhythm: Rhythm; level: Level }

/** Follows a room, or one thread of it; with null, no longer. */
export function useFollowPlace({ roomId, threadId }: { roomId: string; threadId?: string }) {
  const client = useQueryClient()
  return useMutation({
    // One wish after the other, so that the last one is kept.
    scope: { id: ['follow', roomId, threadId].join(' ') },
    mutationFn: (wish: Wish | null) => {
      if (threadId === undefined)
        return wish ? call(followRoom, { params: { roomId }, body: wish }) : call(unfollowRoom, { params: { roomId } })
      const params = { roomId, threadId }
      return wish ? call(followThread, { params, body: wish }) : call(unfollowThread, { params })
    },
    onSuccess: (_, wish) => announce(say(wish ? 'topics.place-kept' : 'topics.place-ended')),
    onError: (error) => announce(errorWords(error)),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: keys.followedPlaces() })
      await client.invalidateQueries({ queryKey: ['next-digest'] })
    },
  })
}
