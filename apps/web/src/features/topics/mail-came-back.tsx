import { mailAgain } from '@cloakroom/contract/topics.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'

/** Says that digests are not mailed any more, why, and how they are again. */
export function MailCameBack() {
  const client = useQueryClient()
  const again = useMutation({
    mutationFn: () => call(mailAgain),
    onSuccess: async () => {
      announce(say('mail-back.again-done'))
      await client.invalidateQueries({ queryKey: keys.subscriptions() })
    },
  })
  return (
    <section className="mb-8">
      <Notice tone="amber">
        <p>{say('mail-back.what')}</p>
        <p className="acts-row">
          <Button onClick={() => again.mutate()} isBusy={again.isPending}>
            {say('mail-back.again')}
          </Button>
        </p>
        {again.isError ? <p role="alert">{errorWords(again.error)}</p> : null}
      </Notice>
    </section>
  )
}
