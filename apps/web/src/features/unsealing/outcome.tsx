import { useState } from 'react'
import { isRefused } from '#lib/refused.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { focusOnArrival } from '#ui/focus-on-arrival.ts'
import { TextField } from '#ui/text-field.tsx'
import { useOutcome, useReread } from './use-unsealings.ts'

type OutcomeProps = { unsealingId: string; onClose: () => void; onStop: () => void }

/** What both keys have opened: the writer's answer, and only after another decision the name. The pass phrase is forgotten with the form. */
export function Outcome({ unsealingId, onClose, onStop }: OutcomeProps) {
  const [passPhrase, setPassPhrase] = useState('')
  const reading = useOutcome(unsealingId)
  const reread = useReread()
  const found = reading.data
  const isOfPhrase = isRefused(reading.error, 'sign_in.refused')
  const close = () => {
    reading.reset()
    setPassPhrase('')
    void reread()
    onClose()
  }
  return (
    <form
      className="in-place grid gap-3"
      aria-label={say('unsealing.read-now')}
      onSubmit={(event) => {
        event.preventDefault()
        reading.mutate({ passPhrase, part: 'answer' })
      }}
    >
      {found ? null : (
        <>
          <p>{say('unsealing.read-why')}</p>
          <TextField
            label={say('unsealing.phrase')}
            hint={say('unsealing.phrase-turn-hint')}
            error={isOfPhrase ? say('unsealing.phrase-wrong') : undefined}
            className="max-w-80"
            type="password"
            autoComplete="current-password"
            required
            maxLength={1024}
            ref={focusOnArrival}
            value={passPhrase}
            onChange={(event) => setPassPhrase(event.target.value)}
          />
        </>
      )}
      <div aria-live="polite" className="grid gap-3">
        {found?.kind === 'nothing' ? <p>{say('unsealing.found-nothing')}</p> : null}
        {found?.kind === 'answer' ? (
          <>
            <p>{say(found.answer === null ? 'unsealing.found-no-answer' : 'unsealing.found-answer')}</p>
            {found.answer === null ? null : (
              <blockquote className="taken whitespace-pre-line">{found.answer}</blockquote>
            )}
            <p className="text-ink-2">{say('unsealing.found-stop')}</p>
          </>
        ) : null}
        {found?.kind === 'name' ? <p>{say('unsealing.found-name', { name: found.personalName })}</p> : null}
      </div>
      {reading.isError && !isOfPhrase ? <p role="alert">{errorWords(reading.error)}</p> : null}
      <p className="acts-row">
        {found ? null : (
          <Button type="submit" look="main" isBusy={reading.isPending}>
            {say('unsealing.read-now')}
          </Button>
        )}
        {found?.kind === 'answer' ? (
          <>
            <Button
              look="grave"
              isBusy={reading.isPending}
              onClick={() => reading.mutate({ passPhrase, part: 'name' })}
            >
              {say('unsealing.show-name')}
            </Button>
            <Button onClick={onStop}>{say('unsealing.stop')}</Button>
          </>
        ) : null}
        <Button onClick={close}>{say('unsealing.not-now')}</Button>
      </p>
    </form>
  )
}
