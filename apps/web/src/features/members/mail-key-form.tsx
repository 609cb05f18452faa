import {
  keepMailKey,
  LONGEST_KEY,
  type MailKeyView,
  readMailKey,
  removeMailKey,
} from '@cloakroom/contract/mail-keys.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { softTime } from '#lib/soft-time.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Failed } from '#ui/failed.tsx'
import { Notice } from '#ui/notice.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { Waiting } from '#ui/waiting.tsx'

/** The key to which one's mail is sealed: given, shown by its fingerprint, taken away. */
export function MailKeyForm() {
  const mine = useQuery({
    queryKey: keys.myMailKey(),
    queryFn: ({ signal }) => call(readMailKey, { signal }),
  })
  if (!mine.data)
    return mine.isError ? <Failed error={mine.error} onRetry={() => void mine.refetch()} /> : <Waiting lines={2} />
  return mine.data.key ? <KeptKey kept={mine.data.key} /> : <GiveKey />
}

function GiveKey() {
  const [armored, setArmored] = useState('')
  const client = useQueryClient()
  const giving = useMutation({
    mutationFn: () => call(keepMailKey, { body: { armored } }),
    onSuccess: (now) => {
      client.setQueryData(keys.myMailKey(), now)
      announce(say('settings.key-kept'))
    },
  })
  // It need not leave this device to be refused.
  const isPrivate = armored.includes('PRIVATE KEY BLOCK')
  const error = isPrivate ? say('settings.key-private') : giving.error ? errorWords(giving.error) : undefined
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isPrivate) giving.mutate()
      }}
    >
      <TextArea
        label={say('settings.key')}
        hint={say('settings.key-hint')}
        error={error}
        className="mono"
        rows={4}
        required
        spellCheck={false}
        autoComplete="off"
        maxLength={LONGEST_KEY}
        value={armored}
        onChange={({ target }) => {
          setArmored(target.value)
          giving.reset()
        }}
      />
      <p className="acts-row">
        <Button type="submit" isBusy={giving.isPending}>
          {say('settings.key-give')}
        </Button>
      </p>
    </form>
  )
}

function KeptKey({ kept }: { kept: MailKeyView }) {
  const client = useQueryClient()
  const removing = useMutation({
    mutationFn: () => call(removeMailKey),
    onSuccess: (now) => {
      client.setQueryData(keys.myMailKey(), now)
      announce(say('settings.key-removed'))
    },
  })
  return (
    <div className="stack">
      <p>
        {say('settings.key-is')} <code className="break-words">{kept.fingerprint}</code>
        {kept.endsOn ? `, ${say('settings.key-ends', { day: softTime(kept.endsOn) })}` : null}
      </p>
      <p className="hint">{say('settings.key-try')}</p>
      {removing.error ? (
        <Notice tone="amber" isUrgent>
          {errorWords(removing.error)}
        </Notice>
      ) : null}
      <p className="acts-row">
        <Button isBusy={removing.isPending} onClick={() => removing.mutate()}>
          {say('settings.key-remove')}
        </Button>
      </p>
    </div>
  )
}
