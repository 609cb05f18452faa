import type { PostView } from '@cloakroom/contract/posts.ts'
import { withdrawPost } from '@cloakroom/contract/posts.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { exchange } from '#lib/apply-event.ts'
import { call } from '#lib/call.ts'
import { keepChange } from '#lib/changes-here.ts'
import { noteWaiting } from '#lib/my-waiting.ts'
import { isForLater } from '#lib/outbox.ts'
import { say } from '#lib/words.ts'

/**
 * Withdraws one’s own post; it and every quote of it change on the page at once. Where that waits, `onWaiting` hears of it; out of
 * reach it is kept here, and `onKept` hears of it.
 */
export function useWithdrawPost(
  { roomId, threadId, id: postId }: Pick<PostView, 'id' | 'threadId'> & { roomId: string },
  onWaiting: (() => void) | undefined,
  onKept: () => void,
) {
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
    onError: (error) => {
      if (!isForLater(error)) return
      keepChange({ kind: 'withdrawal', roomId, threadId, postId, waits: onWaiting !== undefined })
      announce(say('composer.kept-here'))
      onKept()
    },
  })
}
