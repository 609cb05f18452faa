import { withdrawPost } from '@cloakroom/contract/posts.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { exchange } from '#lib/apply-event.ts'
import { call } from '#lib/call.ts'
import { noteWaiting } from '#lib/my-waiting.ts'
import { say } from '#lib/words.ts'

/** Withdraws one’s own post; it and every quote of it change on the page at once. Where that waits, `onWaiting` hears of it. */
export function useWithdrawPost(roomId: string, postId: string, onWaiting: (() => void) | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(withdrawPost, { params: { roomId, postId } }),
    onSuccess: async (post) => {
      exchange(client, roomId, post)
      if (!onWaiting) return
      announce(say('waiting.withdraws'))
      await noteWaiting(client, roomId)
      onWaiting()
    },
  })
}
