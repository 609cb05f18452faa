import { usePageTitle } from '#lib/page-title.ts'
import { useMe } from '#lib/use-me.ts'
import { say } from '#lib/words.ts'
import { NothingHere } from '#ui/nothing-here.tsx'
import { Page, PageTitle } from '#ui/page.tsx'
import { KeepTopics } from '../features/topics/keep-topics.tsx'

/** For stewards; for everybody else there is nothing here. */
export function KeepTopicsPage() {
  const isSteward = useMe().data?.abilities.stewards ?? false
  return <Page width="wide">{isSteward ? <Tree /> : <NothingHere />}</Page>
}

function Tree() {
  usePageTitle('title.keep-topics')
  return (
    <>
      <PageTitle title={say('title.keep-topics')}>
        <p>{say('keep-topics.lead')}</p>
      </PageTitle>
      <KeepTopics />
    </>
  )
}
