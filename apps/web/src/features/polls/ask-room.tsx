import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { AskForm } from './ask-form.tsx'
import './polls.css'
import { untilTime } from '#lib/until-time.ts'
import { usePolls, useWithdrawPoll } from './use-polls.ts'

type AskRoomProps = { roomId: string; threadId: string; postId: string; onDone: () => void }

/** Asks the room under one’s own post; or says what became of a question that was asked there. */
export function AskRoom({ roomId, threadId, postId, onDone }: AskRoomProps) {
  const client = useQueryClient()
  const polls = usePolls(roomId, threadId)
  const [outBy, setOutBy] = useState<string | null>()
  const asked = async (by: string | null) => {
    setOutBy(by)
    await client.invalidateQueries({ queryKey: keys.polls(roomId) })
    await client.invalidateQueries({ queryKey: keys.thread(roomId, threadId), exact: true })
  }
  return (
    <section className="in-place" aria-label={say('polls.ask')}>
      {polls.data ? (
        <Asking
          which={{ roomId, postId }}
          outBy={outBy}
          doesWait={polls.data.waiting.some((poll) => poll.postId === postId)}
          isThere={polls.data.polls.some(({ poll }) => poll.postId === postId)}
          onAsked={asked}
          onDone={onDone}
        />
      ) : polls.isError ? (
        <p role="alert">{errorWords(polls.error)}</p>
      ) : (
        <Waiting lines={3} />
      )}
    </section>
  )
}

type AskingProps = {
  which: { roomId: string; postId: string }
  outBy: string | null | undefined
  doesWait: boolean
  isThere: boolean
  onAsked: (outBy: string | null) => Promise<void>
  onDone: () => void
}

function Asking({ which, outBy, doesWait, isThere, onAsked, onDone }: AskingProps) {
  const takeBack = useWithdrawPoll(which)
  if (doesWait)
    return (
      <>
        <p role="status">
          {say('polls.waits')} {outBy ? <time dateTime={outBy}>{untilTime(outBy)}</time> : null}
        </p>
        {takeBack.isError ? <p role="alert">{errorWords(takeBack.error)}</p> : null}
        <p className="acts-row">
          <Button isBusy={takeBack.isPending} onClick={() => takeBack.mutate()}>
            {say('polls.take-back')}
          </Button>
          <Button onClick={onDone}>{say('posts.done')}</Button>
        </p>
      </>
    )
  if (isThere)
    return (
      <>
        <p role="status">{say(outBy === null ? 'polls.asked' : 'polls.asked-before')}</p>
        <p className="acts-row">
          <Button onClick={onDone}>{say('posts.done')}</Button>
        </p>
      </>
    )
  return <AskForm which={which} onAsked={onAsked} onLeave={onDone} />
}
