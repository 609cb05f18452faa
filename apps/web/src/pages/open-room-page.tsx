import { usePageTitle } from '#lib/page-title.ts'
import { useMe } from '#lib/use-me.ts'
import { say } from '#lib/words.ts'
import { Page, PageTitle } from '#ui/page.tsx'
import { OpenRoomForm } from '../features/rooms/open-room-form.tsx'

export function OpenRoomPage() {
  usePageTitle('title.open-room')
  const abilities = useMe().data?.abilities
  const mayOpen = abilities?.opensRooms || abilities?.stewards
  return (
    <Page>
      <PageTitle title={say('open-room.title')}>
        <p>{say(mayOpen ? 'open-room.lead' : 'open-room.not-yours')}</p>
      </PageTitle>
      {mayOpen ? <OpenRoomForm /> : null}
    </Page>
  )
}
