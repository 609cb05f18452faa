import { usePageTitle } from '#lib/page-title.ts'
import { say } from '#lib/words.ts'
import { Page, PageTitle } from '#ui/page.tsx'
import { ApiReader } from '../features/about/api-reader.tsx'
import { RefusalList } from '../features/about/refusal-list.tsx'

export function ApiPage() {
  usePageTitle('title.api')
  return (
    <Page>
      <PageTitle title={say('api.title')}>
        <p>{say('api.lead', { address: '/api/openapi.json' })}</p>
      </PageTitle>
      <ApiReader />
      <RefusalList />
    </Page>
  )
}
