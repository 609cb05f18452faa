import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { focusOnArrival } from '#ui/focus-on-arrival.ts'
import { useWithdrawPost } from './use-withdraw-post.ts'

/** Asks in place before one’s own words are gone. */
export function WithdrawQuestion({ roomId, postId, onDone }: { roomId: string; postId: string; onDone: () => void }) {
  const withdraw = useWithdrawPost(roomId, postId)
  return (
    <div className="in-place" role="group" aria-label={say('posts.withdraw')}>
      <p>{say('posts.withdraw-why')}</p>
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
