import { usePageTitle } from '#lib/page-title.ts'
import { useNotifications } from '#lib/use-notifications.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Page, PageTitle } from '#ui/page.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { LevelForm } from '../features/notifications/level-form.tsx'
import { NotificationList } from '../features/notifications/notification-list.tsx'
import { Ways } from '../features/notifications/ways.tsx'

/** Where one is mentioned, answered, quoted or asked, what of each room reaches one, and by which ways. */
export function NotificationsPage() {
  usePageTitle('title.notifications')
  const { data, error, isPending, isError, refetch } = useNotifications()
  return (
    <Page>
      <PageTitle title={say('notifications.title')}>
        <p>{say('notifications.lead')}</p>
      </PageTitle>
      {data ? (
        <>
          <NotificationList notifications={data.notifications} />
          <LevelForm levels={data.levels} />
          <Ways />
        </>
      ) : null}
      {isPending ? <Waiting /> : null}
      {isError && !data ? <Failed error={error} onRetry={() => void refetch()} /> : null}
    </Page>
  )
}
