import { usePageTitle } from '#lib/page-title.ts'
import { useMe } from '#lib/use-me.ts'
import { say } from '#lib/words.ts'
import { ButtonLink } from '#ui/button.tsx'
import { NothingHere } from '#ui/nothing-here.tsx'
import { Page, PageTitle } from '#ui/page.tsx'
import { InviteForm } from '../features/invitations/invite-form.tsx'
import { SentInvitations } from '../features/invitations/sent-invitations.tsx'
import { MemberTable } from '../features/members/member-table.tsx'

/** For stewards; for everybody else there is nothing here. */
export function StewardsPage() {
  const isSteward = useMe().data?.abilities.stewards ?? false
  return <Page width="wide">{isSteward ? <Desk /> : <NothingHere />}</Page>
}

function Desk() {
  usePageTitle('title.stewards')
  return (
    <>
      <PageTitle title={say('stewards.title')}>
        <p>{say('stewards.lead')}</p>
      </PageTitle>
      <section>
        <h2 className="mb-3">{say('stewards.invite')}</h2>
        <InviteForm />
      </section>
      <section className="section">
        <h2>{say('stewards.invitations')}</h2>
        <SentInvitations />
      </section>
      <section className="section">
        <h2>{say('stewards.members')}</h2>
        <MemberTable />
      </section>
      <section className="section">
        <h2 className="mb-3">{say('title.keep-topics')}</h2>
        <p className="mb-4 text-ink-2">{say('keep-topics.desk-link-why')}</p>
        <ButtonLink to="/stewards/topics">{say('keep-topics.desk-link')}</ButtonLink>
      </section>
      <section className="section">
        <h2 className="mb-3">{say('unsealing.title')}</h2>
        <p className="mb-4 text-ink-2">{say('unsealing.desk-link-why')}</p>
        <ButtonLink to="/stewards/two-keys">{say('unsealing.desk-link')}</ButtonLink>
      </section>
      <section className="section">
        <h2 className="mb-3">{say('chain.title')}</h2>
        <p className="mb-4 text-ink-2">{say('chain.desk-link-why')}</p>
        <ButtonLink to="/stewards/chain">{say('chain.desk-link')}</ButtonLink>
      </section>
    </>
  )
}
