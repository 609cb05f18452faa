import { usePageTitle } from '#lib/page-title.ts'
import { useFragmentToken } from '#lib/use-fragment-token.ts'
import { say } from '#lib/words.ts'
import { Page, PageTitle } from '#ui/page.tsx'
import { Invitation } from '../features/invitations/invitation.tsx'

export function InvitationPage() {
  usePageTitle('title.invitation')
  const token = useFragmentToken()
  return (
    <Page>
      {token ? (
        <Invitation token={token} />
      ) : (
        <PageTitle title={say('title.invitation')}>
          <p>{say('invitation.no-token')}</p>
        </PageTitle>
      )}
    </Page>
  )
}
