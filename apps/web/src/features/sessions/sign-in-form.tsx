import { signIn } from '@cloakroom/contract/sessions.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#lib/call.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { useComeIn } from '#lib/use-come-in.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { TextField } from '#ui/text-field.tsx'
import { SignInLink } from './sign-in-link.tsx'

/** Address and pass phrase, or a link by mail. */
export function SignInForm() {
  const [address, setAddress] = useState('')
  const [passPhrase, setPassPhrase] = useState('')
  const comeIn = useComeIn()
  const signing = useMutation({
    mutationFn: () => call(signIn, { body: { address, passPhrase } }),
    onSuccess: comeIn,
  })
  return (
    <>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          signing.mutate()
        }}
      >
        <TextField
          label={say('sign-in.address')}
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <TextField
          label={say('sign-in.pass-phrase')}
          type="password"
          autoComplete="current-password"
          required
          maxLength={1024}
          value={passPhrase}
          onChange={(event) => setPassPhrase(event.target.value)}
        />
        {signing.isError ? (
          <Notice tone="amber" isUrgent>
            {errorWords(signing.error)}
          </Notice>
        ) : null}
        <Button type="submit" look="main" isBusy={signing.isPending}>
          {say('sign-in.act')}
        </Button>
      </form>
      <SignInLink address={address} />
    </>
  )
}
