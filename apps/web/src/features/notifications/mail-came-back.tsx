import { mailAgain } from '@cloakroom/contract/topics.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'

/** Says that nothing is mailed any more, why, and how it is again. */
export function MailCameBack() {
  const client = useQueryClient()
  const again = useMutation({
    mutationFn: () => call(mailAgain),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.notificationWays() }),
  })
  return (
    <Notice tone="amber">
      <p>{say('ways.came-back')}</p>
      <p className="acts-row">
        <Button onClick={() => again.mutate()} isBusy={again.isPending}>
          {say('ways.again')}
        </Button>
      </p>
      {again.isError ? <p role="alert">{errorWords(again.error)}</p> : null}
    </Notice>
  )
}
