import type { HeldPostView } from '@cloakroom/contract/moderation.ts'
import { takeBackHeldPost, takeConsentBack } from '@cloakroom/contract/moderation.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Words } from '#ui/words.tsx'

type MyHeldPostProps = {
  roomId: string
  held: HeldPostView
  quoted: ReactNode
  onWriteAnew: (held: HeldPostView) => void
}

/** One’s own post that waits at the desk, or came back from it with a reason. Nobody else in the room sees it. */
export function MyHeldPost({ roomId, held, quoted, onWriteAnew }: MyHeldPostProps) {
  const client = useQueryClient()
  const takeBack = useMutation({
    mutationFn: () => call(takeBackHeldPost, { params: { roomId, postId: held.id } }),
    onError: (error) => announce(errorWords(error)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.heldByMe(roomId) }),
  })
  const keepOut = useMutation({
    mutationFn: () => call(takeConsentBack, { params: { roomId, postId: held.id } }),
    onSuccess: () => announce(say('desk.consent-taken-back')),
    onError: (error) => announce(errorWords(error)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.heldByMe(roomId) }),
  })
  const consent =
    held.consent === 'given' ? (
      <Button isBusy={keepOut.isPending} onClick={() => keepOut.mutate()}>
        {say('desk.take-consent-back')}
      </Button>
    ) : null
  if (held.state === 'accepted')
    return (
      <section className="waiting-post" aria-label={say('desk.yours-teaches')}>
        <p className="waiting-state">{say('desk.teaches')}</p>
        <p className="acts-row">{consent}</p>
      </section>
    )
  return (
    <section className="waiting-post" aria-label={say('desk.yours')}>
      <p className="waiting-state">
        {held.state === 'returned' ? say('desk.returned', { reason: held.reason ?? '' }) : say('desk.waits')}
      </p>
      {quoted}
      <Words markdown={held.markdown} />
      <p className="acts-row">
        {held.state === 'returned' ? (
          <Button
            onClick={() => {
              takeBack.mutate()
              onWriteAnew(held)
            }}
          >
            {say('desk.write-anew')}
          </Button>
        ) : null}
        <Button isBusy={takeBack.isPending} onClick={() => takeBack.mutate()}>
          {say('desk.take-back')}
        </Button>
        {consent}
      </p>
    </section>
  )
}
