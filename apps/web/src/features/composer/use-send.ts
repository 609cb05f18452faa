import { contestThread } from '@cloakroom/contract/held-threads.ts'
import { contestHat } from '@cloakroom/contract/moderation.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { discardLater } from '#lib/drafts.ts'
import type { Outgoing } from '#lib/outbox.ts'
import { isForLater, keepForLater, postOf, send } from '#lib/outbox.ts'
import { keys } from '#lib/query-keys.ts'
import { Refused } from '#lib/refused.ts'
import { say } from '#lib/words.ts'

type Heard = {
  /** `isThere`: everybody sees it; otherwise it waits here, at the desk or for its batch. */
  onSent: (out: Outgoing, isThere: boolean) => void
  onHats: (problem: Refused['problem']) => void
}

const SENT = {
  standing: 'composer.sent',
  withdrawn: 'composer.sent',
  waiting: 'waiting.sent',
  held: 'composer.at-the-desk',
} as const

/** Sends words, to the thread or to the desk. What cannot be sent now is kept here and sent when the house answers again. */
export function useSend({ onSent, onHats }: Heard) {
  const client = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  const attempt = async (act: () => Promise<void>) => {
    if (isBusy) return
    setIsBusy(true)
    setError(undefined)
    try {
      await act()
    } catch (failure) {
      if (failure instanceof Refused && failure.code === 'words.carry_a_hat') onHats(failure.problem)
      else setError(failure)
    }
    setIsBusy(false)
  }
  return {
    isBusy,
    error,
    send: (out: Outgoing) =>
      attempt(async () => {
        try {
          const { state } = await send(client, out)
          announce(say(SENT[state]))
          onSent(out, state === 'standing')
        } catch (failure) {
          if (!isForLater(failure)) throw failure
          keepForLater(out)
          announce(say('composer.kept-here'))
          onSent(out, false)
        }
      }),
    contest: (out: Outgoing, mayTeach: boolean) =>
      attempt(async () => {
        const { roomId, threadId, draftId, parentId, start } = out
        const post = postOf(out)
        if (start) await call(contestThread, { params: { roomId }, body: { id: threadId, ...start, post, mayTeach } })
        else await call(contestHat, { params: { roomId, threadId }, body: { ...post, parentId, mayTeach } })
        discardLater(client, draftId)
        await client.invalidateQueries({ queryKey: keys.heldByMe(roomId) })
        announce(say(start ? 'composer.thread-at-the-desk' : 'composer.at-the-desk'))
        onSent(out, false)
      }),
  }
}
