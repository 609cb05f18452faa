import { readNotificationWays } from '@cloakroom/contract/notifications.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { MailCameBack } from './mail-came-back.tsx'
import { PushSwitch } from './push-switch.tsx'
import { WaysForm } from './ways-form.tsx'

/** By which ways one is told that something waits. */
export function Ways() {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: keys.notificationWays(),
    queryFn: ({ signal }) => call(readNotificationWays, { signal }),
  })
  return (
    <section className="section" id="ways">
      <h2>{say('ways.title')}</h2>
      <p className="mb-4 text-ink-2">{say('ways.lead')}</p>
      {data?.address === 'came_back' ? <MailCameBack /> : null}
      {data ? (
        <>
          <WaysForm ways={data} />
          <h3 className="label mt-8 mb-2">{say('push.title')}</h3>
          <p className="mb-4 text-ink-2">{say('push.lead')}</p>
          <PushSwitch push={data.push} />
        </>
      ) : null}
      {isPending ? <Waiting lines={3} /> : null}
      {error && !data ? <Failed error={error} onRetry={() => void refetch()} /> : null}
    </section>
  )
}
