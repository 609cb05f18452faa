import { usePageTitle } from '#lib/page-title.ts'
import { say } from '#lib/words.ts'
import { Page, PageTitle } from '#ui/page.tsx'
import { SignInForm } from '../features/sessions/sign-in-form.tsx'

export function SignInPage() {
  usePageTitle('title.sign-in')
  return (
    <Page>
      <PageTitle title={say('sign-in.title')}>
        <p>{say('sign-in.lead')}</p>
      </PageTitle>
      <SignInForm />
      <p className="hint mt-8">{say('sign-in.closed-doors')}</p>
    </Page>
  )
}
