import type { PostView } from '@cloakroom/contract/posts.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { focusOnArrival } from '#ui/focus-on-arrival.ts'
import { useWithdrawPost } from './use-withdraw-post.ts'

type WithdrawQuestionProps = {
  roomId: string
  post: Pick<PostView, 'id' | 'threadId'>
  doesWait: boolean
  onDone: () => void
}

/** Asks in place before one’s own words are gone. */
export function WithdrawQuestion({ roomId, post, doesWait, onDone }: WithdrawQuestionProps) {
  const withdraw = useWithdrawPost({ ...post, roomId }, doesWait ? onDone : undefined, onDone)
  return (
    <div className="in-place" role="group" aria-label={say('posts.withdraw')}>
      <p>{say('posts.withdraw-why')}</p>
      {doesWait ? <p>{say('waiting.withdraw-when')}</p> : null}
      {withdraw.isError ? <p role="alert">{errorWords(withdraw.error)}</p> : null}
      <p className="acts-row">
        <Button look="grave" ref={focusOnArrival} isBusy={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {say('posts.withdraw-now')}
        </Button>
        <Button onClick={onDone}>{say('posts.withdraw-not')}</Button>
      </p>
    </div>
  )
}
