import { type NotificationWaysView, startPush, stopPush } from '@cloakroom/contract/notifications.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { askForAddress, canBeKnockedAt, giveAddressUp, NotAllowed } from './this-browser.ts'

/** Whether this browser is knocked at. The browser itself asks whoever sits before it. */
export function PushSwitch({ push }: { push: NotificationWaysView['push'] }) {
  const client = useQueryClient()
  const turn = useMutation({
    mutationFn: async (isOn: boolean) => {
      if (isOn) await call(startPush, { body: await askForAddress(push.key) })
      else {
        await call(stopPush)
        // The house does not call any more, whatever the browser does about its address.
        await giveAddressUp().catch(() => undefined)
      }
      return isOn
    },
    onSuccess: async (isOn) => {
      await client.invalidateQueries({ queryKey: keys.notificationWays() })
      announce(say(isOn ? 'push.is-on' : 'push.is-off'))
    },
  })
  if (!canBeKnockedAt()) return <p className="hint">{say('push.cannot')}</p>
  return (
    <div className="stack justify-items-start">
      <p>
        {say(push.isOn ? 'push.is-on' : 'push.is-off')}{' '}
        {push.elsewhere > 0 ? say('push.elsewhere', { count: push.elsewhere }) : null}
      </p>
      <Button onClick={() => turn.mutate(!push.isOn)} isBusy={turn.isPending}>
        {say(push.isOn ? 'push.stop' : 'push.start')}
      </Button>
      {turn.isError ? (
        <Notice tone="amber" isUrgent>
          {wordsFor(turn.error)}
        </Notice>
      ) : null}
    </div>
  )
}

function wordsFor(error: Error): string {
  if (error instanceof NotAllowed) return say('push.not-allowed')
  return error instanceof DOMException ? say('push.no-address') : errorWords(error)
}
