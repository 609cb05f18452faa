import { agreeToWords, declineWords } from '@cloakroom/contract/desk.ts'
import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Words } from '#ui/words.tsx'
import './desk.css'

/** One’s own words beside those that moderation proposes. Nothing changes unless one agrees. */
export function AnswerProposal({ roomId, held }: { roomId: string; held: HeldPostView }) {
  const client = useQueryClient()
  const params = { roomId, postId: held.id }
  const readAgain = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.heldByMe(roomId) }),
      client.invalidateQueries({ queryKey: keys.waiting(roomId) }),
    ])
  const agree = useMutation({
    mutationFn: () => call(agreeToWords, { params }),
    onSuccess: () => announce(say('desk.agreed')),
    onSettled: readAgain,
  })
  const decline = useMutation({
    mutationFn: () => call(declineWords, { params }),
    onSuccess: () => announce(say('desk.declined')),
    onSettled: readAgain,
  })
  const error = agree.error ?? decline.error
  return (
    <>
      <h3 className="label-small">{say('desk.yours-now')}</h3>
      {held.start ? <p className="held-title">{held.start.title}</p> : null}
      <Words markdown={held.markdown} />
      <h3 className="label-small">{say('desk.words-proposed')}</h3>
      {held.start ? <p className="held-title">{held.proposalTitle ?? held.start.title}</p> : null}
      <Words markdown={held.proposal ?? ''} />
      {error ? (
        <p role="alert" className="field-error">
          {errorWords(error)}
        </p>
      ) : null}
      <p className="acts-row">
        <Button look="main" isBusy={agree.isPending} onClick={() => agree.mutate()}>
          {say('desk.agree')}
        </Button>
        <Button isBusy={decline.isPending} onClick={() => decline.mutate()}>
          {say('desk.decline')}
        </Button>
      </p>
    </>
  )
}
