import type { MyPollView } from '@cloakroom/contract/polls.ts'
import { useState } from 'react'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { focusOnArrival } from '#ui/focus-on-arrival.ts'
import { untilTime } from '#lib/until-time.ts'
import { useClosePoll, useWithdrawPoll } from './use-polls.ts'

type KeepPollProps = { roomId: string; postId: string; abilities: MyPollView['abilities'] }

/** What whoever asked, and a moderator, may do with a poll that is open. */
export function KeepPoll({ roomId, postId, abilities }: KeepPollProps) {
  const closing = useClosePoll({ roomId, postId })
  const [isAsking, setIsAsking] = useState(false)
  if (!abilities.closes && !abilities.withdraws) return null
  return (
    <div className="poll-keep">
      {closing.isError ? <p role="alert">{errorWords(closing.error)}</p> : null}
      {closing.data ? (
        <p role="status">
          {say('polls.closes-at')} <time dateTime={closing.data.closesAt}>{untilTime(closing.data.closesAt)}</time>
        </p>
      ) : null}
      {isAsking ? (
        <WithdrawQuestion which={{ roomId, postId }} onLeave={() => setIsAsking(false)} />
      ) : (
        <p className="acts-row">
          {abilities.closes && !closing.data ? (
            <Button look="plain" isBusy={closing.isPending} onClick={() => closing.mutate()}>
              {say('polls.close')}
            </Button>
          ) : null}
          {abilities.withdraws ? (
            <Button look="plain" onClick={() => setIsAsking(true)}>
              {say('polls.withdraw')}
            </Button>
          ) : null}
        </p>
      )}
    </div>
  )
}

function WithdrawQuestion({ which, onLeave }: { which: { roomId: string; postId: string }; onLeave: () => void }) {
  const withdraw = useWithdrawPoll(which)
  return (
    <div role="group" aria-label={say('polls.withdraw')} className="poll-voted">
      <p>{say('polls.withdraw-why')}</p>
      {withdraw.isError ? <p role="alert">{errorWords(withdraw.error)}</p> : null}
      <p className="acts-row">
        <Button look="grave" ref={focusOnArrival} isBusy={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {say('polls.withdraw-now')}
        </Button>
        <Button onClick={onLeave}>{say('polls.withdraw-not')}</Button>
      </p>
    </div>
  )
}
