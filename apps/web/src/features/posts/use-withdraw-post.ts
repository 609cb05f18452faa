import { withdrawPost } from '@cloakroom/contract/posts.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { exchange } from '#lib/apply-event.ts'
import { call } from '#lib/call.ts'

/** Withdraws one’s own post; it and every quote of it change on the page at once. */
export function useWithdrawPost(roomId: string, postId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(withdrawPost, { params: { roomId, postId } }),
    onSuccess: (post) => exchange(client, roomId, post),
  })
}
