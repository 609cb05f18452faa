import { usePageTitle } from '#lib/page-title.ts'
import { say } from '#lib/words.ts'
import { Page, PageTitle } from '#ui/page.tsx'
import { HowItWorks } from '../features/unsealing/how-it-works.tsx'
import { MyUnsealings } from '../features/unsealing/my-unsealings.tsx'
import { UnsealingCounter } from '../features/unsealing/unsealing-counter.tsx'

/** For every member: whether it is about them, how often it happened, and how it works. */
export function TwoKeysPage() {
  usePageTitle('title.two-keys')
  return (
    <Page>
      <PageTitle title={say('unsealing.title')}>
        <p>{say('unsealing.lead')}</p>
      </PageTitle>
      <section>
        <h2 className="mb-3">{say('unsealing.mine')}</h2>
        <MyUnsealings />
      </section>
      <section className="section">
        <h2 className="mb-3">{say('unsealing.count')}</h2>
        <UnsealingCounter />
      </section>
      <section className="section">
        <h2 className="mb-3">{say('unsealing.how')}</h2>
        <HowItWorks />
      </section>
    </Page>
  )
}
