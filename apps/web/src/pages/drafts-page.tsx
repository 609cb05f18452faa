import { usePageTitle } from '#lib/page-title.ts'
import { say } from '#lib/words.ts'
import { Page, PageTitle } from '#ui/page.tsx'
import { DraftList } from '../features/drafts/draft-list.tsx'

export function DraftsPage() {
  usePageTitle('title.drafts')
  return (
    <Page>
      <PageTitle title={say('drafts.title')}>
        <p>{say('drafts.lead')}</p>
      </PageTitle>
      <DraftList />
    </Page>
  )
}
