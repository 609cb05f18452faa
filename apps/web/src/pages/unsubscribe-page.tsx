import { useParams } from 'react-router'
import { usePageTitle } from '#lib/page-title.ts'
import { say } from '#lib/words.ts'
import { Page, PageTitle } from '#ui/page.tsx'
import { StopDigests } from '../features/digests/stop-digests.tsx'

export function UnsubscribePage() {
  usePageTitle('title.unsubscribe')
  const { token = '' } = useParams()
  return (
    <Page>
      <PageTitle title={say('unsubscribe.title')}>
        <p>{say('unsubscribe.lead')}</p>
      </PageTitle>
      <StopDigests token={token} />
    </Page>
  )
}
