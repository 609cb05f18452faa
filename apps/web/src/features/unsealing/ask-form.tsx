import { UNSEALING_REASONS, type UnsealingReason } from '@cloakroom/charter/unsealing-delay.ts'
import { useState } from 'react'
import { newId } from '#lib/new-id.ts'
import { isRefused } from '#lib/refused.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Choice } from '#ui/choice.tsx'
import { Notice } from '#ui/notice.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { placeInAddress } from './place-in-address.ts'
import { useAsk } from './use-unsealings.ts'

const EMPTY = { address: '', reason: 'court-order' as UnsealingReason, ground: '', passPhrase: '' }

/** Asks for a second key. The form looks nothing up, so that it says the same of every address of a post. */
export function AskForm() {
  const [id, setId] = useState(newId)
  const [asked, setAsked] = useState(EMPTY)
  const [isWrongAddress, setWrongAddress] = useState(false)
  const asking = useAsk()
  const send = () => {
    const place = placeInAddress(asked.address)
    setWrongAddress(!place)
    if (!place) return
    const { reason, ground, passPhrase } = asked
    asking.mutate(
      { id, ...place, reason, ground, passPhrase },
      {
        onSuccess: () => {
          setId(newId())
          setAsked(EMPTY)
        },
      },
    )
  }
  const isOfPhrase = isRefused(asking.error, 'sign_in.refused')
  return (
    <form
      className="stack max-w-[40rem]"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextField
        label={say('unsealing.ask-address')}
        hint={say('unsealing.ask-address-hint')}
        error={isWrongAddress ? say('unsealing.ask-address-wrong') : undefined}
        required
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        value={asked.address}
        onChange={(event) => setAsked({ ...asked, address: event.target.value })}
      />
      <Choice
        legend={say('unsealing.reason')}
        options={UNSEALING_REASONS.map((reason) => ({
          value: reason,
          label: say(`unsealing.reason-${reason}`),
          consequence: say(`unsealing.reason-${reason}-means`),
        }))}
        value={asked.reason}
        onChange={(reason) => setAsked({ ...asked, reason })}
      />
      <TextArea
        label={say('unsealing.ground')}
        hint={say('unsealing.ground-hint')}
        required
        rows={4}
        maxLength={1000}
        value={asked.ground}
        onChange={(event) => setAsked({ ...asked, ground: event.target.value })}
      />
      <TextField
        label={say('unsealing.phrase')}
        hint={say('unsealing.phrase-ask-hint')}
        error={isOfPhrase ? say('unsealing.phrase-wrong') : undefined}
        type="password"
        autoComplete="current-password"
        required
        maxLength={1024}
        value={asked.passPhrase}
        onChange={(event) => setAsked({ ...asked, passPhrase: event.target.value })}
      />
      {asking.isError && !isOfPhrase ? (
        <Notice tone="amber" isUrgent>
          {errorWords(asking.error)}
        </Notice>
      ) : null}
      <p className="acts-row">
        <Button type="submit" look="main" isBusy={asking.isPending}>
          {say('unsealing.ask-send')}
        </Button>
      </p>
      {asking.isSuccess ? <Notice tone="done">{say('unsealing.ask-sent')}</Notice> : null}
    </form>
  )
}
