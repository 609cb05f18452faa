import { useParams } from 'react-router'
import { usePageTitle } from '#lib/page-title.ts'
import { say } from '#lib/words.ts'
import { Page, PageTitle } from '#ui/page.tsx'
import { StopDigests } from '../features/digests/stop-digests.tsx'

/** Where the link in a mail that comes again leads: digests, or with `of` what tells that something waits. */
export function UnsubscribePage() {
  const { of, token = '' } = useParams()
  const kind = of === 'notifications' ? 'stop-notifications' : 'unsubscribe'
  usePageTitle(`title.${kind}`)
  return (
    <Page>
      <PageTitle title={say(`${kind}.title`)}>
        <p>{say(`${kind}.lead`)}</p>
      </PageTitle>
      <StopDigests token={token} kind={kind} />
    </Page>
  )
}
