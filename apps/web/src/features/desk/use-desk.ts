import { acceptHeldPost, readDesk, returnHeldPost } from '@cloakroom/contract/moderation.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { isRefused } from '#lib/refused.ts'
import { say } from '#lib/words.ts'

/** What waits for the moderators of a room. Looked at again each half minute: nothing live tells of it. */
export function useDesk(roomId: string, isOn = true) {
  return useQuery({
    enabled: isOn,
    queryKey: keys.desk(roomId),
    queryFn: async ({ signal }) => (await call(readDesk, { params: { roomId }, signal })).held,
    refetchInterval: 30_000,
  })
}

/** Letting a held post in, or returning it with a reason. */
export function useDecide(roomId: string, postId: string) {
  const client = useQueryClient()
  const params = { roomId, postId }
  const done = (words: string) => {
    announce(words)
    return client.invalidateQueries({ queryKey: keys.desk(roomId) })
  }
  const onError = (error: Error) =>
    isRefused(error, 'held.decided_already', 'not_found')
      ? client.invalidateQueries({ queryKey: keys.desk(roomId) })
      : undefined
  return {
    accept: useMutation({
      mutationFn: () => call(acceptHeldPost, { params }),
      onSuccess: () => done(say('desk.accepted')),
      onError,
    }),
    giveBack: useMutation({
      mutationFn: (reason: string) => call(returnHeldPost, { params, body: { reason } }),
      onSuccess: () => done(say('desk.given-back')),
      onError,
    }),
  }
}
