import { usePageTitle } from '#lib/page-title.ts'
import { say } from '#lib/words.ts'
import { Page, PageTitle } from '#ui/page.tsx'

export function LobbyPage() {
  usePageTitle('title.lobby')
  return (
    <Page>
      <PageTitle title={say('title.lobby')} />
    </Page>
  )
}
