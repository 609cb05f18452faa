import { usePageTitle } from '#lib/page-title.ts'
import { say } from '#lib/words.ts'
import { Page, PageTitle } from '#ui/page.tsx'
import { OpenRoomList } from '../features/open-rooms/open-room-list.tsx'

/** Rooms that all members may know of and ask to join. */
export function OpenRoomsPage() {
  usePageTitle('open-rooms.title')
  return (
    <Page>
      <PageTitle title={say('open-rooms.title')}>
        <p>{say('open-rooms.lead')}</p>
      </PageTitle>
      <OpenRoomList />
    </Page>
  )
}
