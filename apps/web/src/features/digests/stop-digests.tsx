import { unsubscribeByLink } from '@cloakroom/contract/topics.ts'
import { useMutation } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { isRefused } from '#lib/refused.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'

/** Stops all digests, or all notifications by mail, of whoever got this link. Opening the page only asks; the button acts. */
export function StopDigests({ token, kind }: { token: string; kind: 'unsubscribe' | 'stop-notifications' }) {
  const stopping = useMutation({ mutationFn: () => call(unsubscribeByLink, { params: { token } }) })
  if (stopping.isSuccess) return <Notice tone="done">{say(`${kind}.done`)}</Notice>
  return (
    <div className="stack justify-items-start">
      <Button look="main" onClick={() => stopping.mutate()} isBusy={stopping.isPending}>
        {say(`${kind}.act`)}
      </Button>
      {stopping.isError ? (
        <Notice tone="amber" isUrgent>
          {isRefused(stopping.error, 'malformed') ? say('unsubscribe.incomplete') : errorWords(stopping.error)}
        </Notice>
      ) : null}
    </div>
  )
}
