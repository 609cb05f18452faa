import { signInByLink } from '@cloakroom/contract/sessions.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#lib/call.ts'
import { isRefused } from '#lib/refused.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { useComeIn } from '#lib/use-come-in.ts'
import { say } from '#lib/words.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { NewPassPhraseField } from '#ui/new-pass-phrase-field.tsx'
import { Notice } from '#ui/notice.tsx'

/** Uses a mailed link up. It waits for a press of a button, so that a mail scanner that opens links does not use it first. */
export function EnterByLink({ token }: { token: string }) {
  const [newPassPhrase, setNewPassPhrase] = useState('')
  const comeIn = useComeIn()
  const entering = useMutation({
    mutationFn: () => call(signInByLink, { body: { token, ...(newPassPhrase ? { newPassPhrase } : {}) } }),
    onSuccess: comeIn,
  })
  const isWeak = isRefused(entering.error, 'pass_phrase.too_weak')
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        entering.mutate()
      }}
    >
      <details>
        <summary className="cursor-pointer py-2 text-accent">{say('enter.new-phrase')}</summary>
        <p className="hint mb-2">{say('enter.new-phrase-hint')}</p>
        <NewPassPhraseField
          value={newPassPhrase}
          onChange={setNewPassPhrase}
          isRequired={false}
          error={isWeak ? errorWords(entering.error) : undefined}
        />
      </details>
      {entering.isError && !isWeak ? (
        <Notice tone="amber" isUrgent>
          <p>{errorWords(entering.error)}</p>
          <ButtonLink to="/sign-in">{say('enter.to-sign-in')}</ButtonLink>
        </Notice>
      ) : null}
      <Button type="submit" look="main" isBusy={entering.isPending}>
        {say('sign-in.act')}
      </Button>
    </form>
  )
}
