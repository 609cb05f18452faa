import type { HeldPostView } from '@cloakroom/contract/moderation.ts'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { focusOnArrival } from '#ui/focus-on-arrival.ts'
import { SoftTime } from '#ui/soft-time.tsx'
import { Speaker } from '#ui/speaker.tsx'
import { SpokenField } from '#ui/spoken-field.tsx'
import { HeldWords } from './held-words.tsx'
import { useDecide } from './use-desk.ts'
import './desk.css'

type HeldPostProps = {
  roomId: string
  held: HeldPostView
  /** What it quotes, drawn as the room draws it. */
  quoted: ReactNode
  isReturning: boolean
  onReturning: (isReturning: boolean) => void
}

/** One post at the desk: the words with what was found in them, where they would stand, and the two ways to decide. */
export function HeldPost({ roomId, held, quoted, isReturning, onReturning }: HeldPostProps) {
  const [reason, setReason] = useState('')
  const { accept, giveBack } = useDecide(roomId, held.id)
  const error = accept.error ?? giveBack.error
  const address = `/rooms/${roomId}/threads/${held.threadId}${held.parentId ? `#post-${held.parentId}` : ''}`
  return (
    <article className="held-post" data-held={held.id} tabIndex={-1}>
      <header className="post-head">
        <Speaker by={held.by} />
        <SoftTime shown={held.at} />
        <Link to={address} className="link">
          {say(held.parentId ? 'desk.answers-in' : 'desk.for', { title: held.threadTitle })}
        </Link>
      </header>
      {quoted}
      <HeldWords markdown={held.markdown} findings={held.findings} />
      <ul className="found">
        {held.findings.map((finding) => (
          <li key={`${finding.rule} ${finding.start}`}>
            <b>“{held.markdown.slice(finding.start, finding.end)}”</b> {finding.why}
          </li>
        ))}
      </ul>
      {error ? (
        <p role="alert" className="field-error">
          {errorWords(error)}
        </p>
      ) : null}
      {isReturning ? (
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            giveBack.mutate(reason)
          }}
        >
          <SpokenField
            as="note"
            label={say('desk.reason')}
            hint={say('desk.reason-hint')}
            required
            minLength={3}
            maxLength={300}
            autoComplete="off"
            ref={focusOnArrival}
            value={reason}
            onText={setReason}
          />
          <p className="acts-row">
            <Button look="main" type="submit" isBusy={giveBack.isPending}>
              {say('desk.return-now')}
            </Button>
            <Button onClick={() => onReturning(false)}>{say('desk.return-not')}</Button>
          </p>
        </form>
      ) : (
        <p className="acts-row">
          <Button look="main" isBusy={accept.isPending} onClick={() => accept.mutate()}>
            {say('desk.accept')}
          </Button>
          <Button onClick={() => onReturning(true)}>{say('desk.return')}</Button>
        </p>
      )}
    </article>
  )
}
