import { usePageTitle } from '#lib/page-title.ts'
import { useLobby } from '#lib/use-lobby.ts'
import { useMyCarriages } from '#lib/use-my-carriages.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Page, PageTitle } from '#ui/page.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { AskedToCarry } from '../features/carriages/asked-to-carry.tsx'
import { RoomInvitationList } from '../features/room-invitations/room-invitation-list.tsx'

export function AskedPage() {
  usePageTitle('title.asked')
  const lobby = useLobby()
  const carriages = useMyCarriages()
  const asked = carriages.data ?? []
  const invitations = lobby.data?.invitations ?? []
  const isRead = lobby.data && !carriages.isPending
  return (
    <Page>
      <PageTitle title={say('asked.title')}>
        <p>{say('asked.lead')}</p>
      </PageTitle>
      {invitations.length > 0 || (isRead && asked.length === 0) ? (
        <RoomInvitationList invitations={invitations} />
      ) : null}
      {asked.length > 0 ? <AskedToCarry asked={asked} /> : null}
      {isRead || lobby.isError ? null : <Waiting />}
      {lobby.isError && !lobby.data ? <Failed error={lobby.error} onRetry={() => void lobby.refetch()} /> : null}
      {carriages.isError && !carriages.data ? (
        <Failed error={carriages.error} onRetry={() => void carriages.refetch()} />
      ) : null}
    </Page>
  )
}
