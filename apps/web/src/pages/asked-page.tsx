import { usePageTitle } from '#lib/page-title.ts'
import { useLobby } from '#lib/use-lobby.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Page, PageTitle } from '#ui/page.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { AskedToCarry } from '../features/carriages/asked-to-carry.tsx'
import { RoomInvitationList } from '../features/room-invitations/room-invitation-list.tsx'

export function AskedPage() {
  usePageTitle('title.asked')
  const lobby = useLobby()
  return (
    <Page>
      <PageTitle title={say('asked.title')}>
        <p>{say('asked.lead')}</p>
      </PageTitle>
      {lobby.data ? <RoomInvitationList invitations={lobby.data.invitations} /> : null}
      <AskedToCarry />
      {lobby.isPending ? <Waiting /> : null}
      {lobby.isError && !lobby.data ? <Failed error={lobby.error} onRetry={() => void lobby.refetch()} /> : null}
    </Page>
  )
}
