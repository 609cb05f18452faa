import { usePageTitle } from '#lib/page-title.ts'
import { useMe } from '#lib/use-me.ts'
import { say } from '#lib/words.ts'
import { NothingHere } from '#ui/nothing-here.tsx'
import { Page, PageTitle } from '#ui/page.tsx'
import { UnsealingList } from '../features/unsealing/unsealing-list.tsx'

/** For stewards; for everybody else there is nothing here. */
export function TwoKeysDeskPage() {
  const isSteward = useMe().data?.abilities.stewards ?? false
  return <Page>{isSteward ? <Desk /> : <NothingHere />}</Page>
}

function Desk() {
  usePageTitle('title.two-keys-desk')
  return (
    <>
      <PageTitle title={say('unsealing.desk-title')}>
        <p>{say('unsealing.desk-lead')}</p>
      </PageTitle>
      <UnsealingList />
    </>
  )
}
