import { acceptHeldPost, proposeWords, removeHeldPost, returnHeldPost } from '@cloakroom/contract/desk.ts'
import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { isRefused } from '#lib/refused.ts'
import { say, type WordKey } from '#lib/words.ts'

export type Decision =
  | { how: 'accept' }
  | { how: 'return' | 'remove'; reason: string }
  | { how: 'propose'; markdown: string; title: string | null; reason: string }

const DONE: Record<Exclude<Decision['how'], 'accept'>, WordKey> = {
  return: 'desk.given-back',
  remove: 'desk.taken-away',
  propose: 'desk.sent-proposal',
}

/** Deciding on a post at the desk. Where somebody was first, the desk is read again. */
export function useDecide(roomId: string, { id, kind, start }: Pick<HeldPostView, 'id' | 'kind' | 'start'>) {
  const client = useQueryClient()
  const params = { roomId, postId: id }
  const readAgain = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.desk(roomId) }),
      client.invalidateQueries({ queryKey: keys.notifications() }),
    ])
  return useMutation({
    mutationFn: async (decision: Decision): Promise<void> => {
      if (decision.how === 'accept') await call(acceptHeldPost, { params })
      else if (decision.how === 'propose') await call(proposeWords, { params, body: bodyOf(decision) })
      else
        await call(decision.how === 'return' ? returnHeldPost : removeHeldPost, {
          params,
          body: { reason: decision.reason },
        })
    },
    onSuccess: (_, { how }) => {
      announce(say(how === 'accept' ? accepted(kind, start) : DONE[how]))
      return readAgain()
    },
    onError: (error) => (isRefused(error, 'held.decided_already', 'not_found') ? readAgain() : undefined),
  })
}

function accepted(kind: HeldPostView['kind'], start: HeldPostView['start']): WordKey {
  if (kind === 'report') return 'desk.kept'
  return start ? 'desk.begun' : 'desk.accepted'
}

function bodyOf({ markdown, title, reason }: Extract<Decision, { how: 'propose' }>) {
  return { markdown, title, reason }
}
