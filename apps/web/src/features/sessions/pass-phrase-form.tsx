import { changePassPhrase } from '@cloakroom/contract/members.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { isRefused } from '#lib/refused.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { NewPassPhraseField } from '#ui/new-pass-phrase-field.tsx'
import { Notice } from '#ui/notice.tsx'
import { TextField } from '#ui/text-field.tsx'

/** Changes one's pass phrase. The present one is asked for, so that a tab left open is not enough. */
export function PassPhraseForm() {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const client = useQueryClient()
  const changing = useMutation({
    mutationFn: () => call(changePassPhrase, { body: { current, next } }),
    onSuccess: async () => {
      setCurrent('')
      setNext('')
      await client.invalidateQueries({ queryKey: keys.sessions() })
    },
  })
  const { error } = changing
  const isOfField = isRefused(error, 'sign_in.refused', 'pass_phrase.too_weak')
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        changing.mutate()
      }}
    >
      <TextField
        label={say('settings.phrase-current')}
        type="password"
        autoComplete="current-password"
        required
        maxLength={1024}
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
        error={isRefused(error, 'sign_in.refused') ? say('settings.phrase-wrong') : undefined}
      />
      <NewPassPhraseField
        label={say('settings.phrase-next')}
        value={next}
        onChange={setNext}
        error={isRefused(error, 'pass_phrase.too_weak') ? errorWords(error) : undefined}
      />
      {error && !isOfField ? (
        <Notice tone="amber" isUrgent>
          {errorWords(error)}
        </Notice>
      ) : null}
      <p className="acts-row">
        <Button type="submit" isBusy={changing.isPending}>
          {say('settings.phrase-change')}
        </Button>
        {changing.isSuccess ? <output>{say('settings.phrase-changed')}</output> : null}
      </p>
    </form>
  )
}
