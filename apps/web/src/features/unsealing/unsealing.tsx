import type { UnsealingForStewardView } from '@cloakroom/contract/unsealings.ts'
import { useRef, useState } from 'react'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { SoftTime } from '#ui/soft-time.tsx'
import { Outcome } from './outcome.tsx'
import { StepForm } from './step-form.tsx'
import './unsealing.css'

type Open = 'agree' | 'turn' | 'stop' | 'read' | null

/** One unsealing: why, who, where it stands, and what this steward can do now. */
export function Unsealing({ unsealing, abilities }: UnsealingForStewardView) {
  const [open, setOpen] = useState<Open>(null)
  const { id, question } = unsealing
  const article = useRef<HTMLElement>(null)
  // What had the focus is gone.
  const close = () => {
    setOpen(null)
    article.current?.focus()
  }
  return (
    <article ref={article} tabIndex={-1} className="unsealing" aria-label={say(`unsealing.reason-${unsealing.reason}`)}>
      <header>
        <h3>{say(`unsealing.reason-${unsealing.reason}`)}</h3>
        <p className="reading-facts">
          <span>{stateWords(unsealing)}</span>
          <span>
            {say('unsealing.asked-by', { name: unsealing.askedBy })} · <SoftTime shown={unsealing.askedAt} />
          </span>
          {unsealing.agreedBy ? <span>{say('unsealing.agreed-by', { name: unsealing.agreedBy })}</span> : null}
        </p>
      </header>
      <p className="whitespace-pre-line">{question.ground}</p>
      <p className="text-small text-ink-2">
        {say('unsealing.post')}: <code className="break-all">{`#post-${question.postId}`}</code>
      </p>
      {open === 'read' ? <Outcome unsealingId={id} onClose={close} onStop={() => setOpen('stop')} /> : null}
      {open !== null && open !== 'read' ? <StepForm key={open} unsealingId={id} step={open} onClose={close} /> : null}
      {open === null ? (
        <p className="acts-row">
          {abilities.agrees ? <Button onClick={() => setOpen('agree')}>{say('unsealing.agree')}</Button> : null}
          {abilities.turns ? (
            <Button look="main" onClick={() => setOpen('turn')}>
              {say('unsealing.turn')}
            </Button>
          ) : null}
          {abilities.reads ? (
            <Button look="main" onClick={() => setOpen('read')}>
              {say('unsealing.read')}
            </Button>
          ) : null}
          {abilities.stops ? <Button onClick={() => setOpen('stop')}>{say('unsealing.stop')}</Button> : null}
        </p>
      ) : null}
    </article>
  )
}

function stateWords({ state, hoursLeft, keysTurned }: UnsealingForStewardView['unsealing']): string {
  return say(`unsealing.state-${state}`, { hours: hoursLeft ?? 0, turned: keysTurned })
}
