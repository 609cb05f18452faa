import { usePageTitle } from '#lib/page-title.ts'
import { say } from '#lib/words.ts'
import { Page, PageTitle } from '#ui/page.tsx'
import { Promises } from '../features/about/promises.tsx'

export function AboutPage() {
  usePageTitle('title.about')
  return (
    <Page>
      <PageTitle title={say('about.title')}>
        <p>{say('about.lead')}</p>
      </PageTitle>
      <Promises />
    </Page>
  )
}
