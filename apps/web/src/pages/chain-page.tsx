import { usePageTitle } from '#lib/page-title.ts'
import { useMe } from '#lib/use-me.ts'
import { say } from '#lib/words.ts'
import { NothingHere } from '#ui/nothing-here.tsx'
import { Page, PageTitle } from '#ui/page.tsx'
import { ChainActs } from '../features/chain/chain-acts.tsx'

/** For stewards; for everybody else there is nothing here. */
export function ChainPage() {
  const isSteward = useMe().data?.abilities.stewards ?? false
  return <Page width="wide">{isSteward ? <Chain /> : <NothingHere />}</Page>
}

function Chain() {
  usePageTitle('title.chain')
  return (
    <>
      <PageTitle title={say('chain.title')}>
        <p>{say('chain.lead')}</p>
      </PageTitle>
      <ChainActs />
    </>
  )
}
