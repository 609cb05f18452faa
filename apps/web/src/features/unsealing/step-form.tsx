import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { isRefused } from '#lib/refused.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { focusOnArrival } from '#ui/focus-on-arrival.ts'
import { TextField } from '#ui/text-field.tsx'
import { useStep } from './use-unsealings.ts'

type StepFormProps = { unsealingId: string; step: 'agree' | 'turn' | 'stop'; onClose: () => void }

const DONE = { agree: 'unsealing.agreed', turn: 'unsealing.turned', stop: 'unsealing.stopped' } as const

/** Asks in place, saying what follows. A key takes a pass phrase; to stop takes none. */
export function StepForm({ unsealingId, step, onClose }: StepFormProps) {
  const [passPhrase, setPassPhrase] = useState('')
  const stepping = useStep(unsealingId)
  const isOfPhrase = isRefused(stepping.error, 'sign_in.refused')
  const go = () =>
    stepping.mutate(
      { step, passPhrase },
      {
        onSuccess: () => {
          announce(say(DONE[step]))
          onClose()
        },
      },
    )
  return (
    <form
      className="in-place grid gap-3"
      aria-label={say(`unsealing.${step}-now`)}
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <p>{say(`unsealing.${step}-why`)}</p>
      {step === 'stop' ? null : (
        <TextField
          label={say('unsealing.phrase')}
          hint={say(step === 'agree' ? 'unsealing.phrase-ask-hint' : 'unsealing.phrase-turn-hint')}
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
      )}
      {stepping.isError && !isOfPhrase ? <p role="alert">{errorWords(stepping.error)}</p> : null}
      <p className="acts-row">
        <Button
          type="submit"
          look={step === 'stop' ? 'grave' : 'main'}
          isBusy={stepping.isPending}
          ref={step === 'stop' ? focusOnArrival : undefined}
        >
          {say(`unsealing.${step}-now`)}
        </Button>
        <Button onClick={onClose}>{say('unsealing.not-now')}</Button>
      </p>
    </form>
  )
}
