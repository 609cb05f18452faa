import { askForSignInLink } from '@cloakroom/contract/sessions.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#lib/call.ts'
import { isRefused } from '#lib/refused.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'

/** Asks for a link by mail. What is said afterwards is the same whether the address is known or not. */
export function SignInLink({ address }: { address: string }) {
  const [isMissing, setMissing] = useState(false)
  const asking = useMutation({ mutationFn: () => call(askForSignInLink, { body: { address } }) })
  const ask = () => {
    setMissing(address.trim() === '')
    if (address.trim() !== '') asking.mutate()
  }
  return (
    <section className="mt-8 grid justify-items-start gap-2 border-t border-rule pt-6">
      <p className="hint">{say('sign-in.link-hint')}</p>
      <Button onClick={ask} isBusy={asking.isPending}>
        {say('sign-in.link-act')}
      </Button>
      {isMissing ? <Notice tone="amber">{say('sign-in.link-needs-address')}</Notice> : null}
      {asking.isSuccess && !isMissing ? <Notice>{say('sign-in.link-sent')}</Notice> : null}
      {asking.isError ? (
        <Notice tone="amber" isUrgent>
          {isRefused(asking.error, 'malformed') ? say('sign-in.link-needs-address') : errorWords(asking.error)}
        </Notice>
      ) : null}
    </section>
  )
}
