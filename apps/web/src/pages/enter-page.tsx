import { usePageTitle } from '#lib/page-title.ts'
import { useFragmentToken } from '#lib/use-fragment-token.ts'
import { say } from '#lib/words.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Page, PageTitle } from '#ui/page.tsx'
import { EnterByLink } from '../features/sessions/enter-by-link.tsx'

export function EnterPage() {
  usePageTitle('title.sign-in')
  const token = useFragmentToken()
  return (
    <Page>
      <PageTitle title={say('enter.title')}>
        <p>{token ? say('enter.lead') : say('enter.no-token')}</p>
      </PageTitle>
      {token ? <EnterByLink token={token} /> : <ButtonLink to="/sign-in">{say('enter.to-sign-in')}</ButtonLink>}
    </Page>
  )
}
