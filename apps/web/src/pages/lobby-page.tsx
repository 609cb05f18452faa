import type { LobbyView } from '@cloakroom/contract/reading.ts'
import { Suspense } from 'react'
import { useSearchParams } from 'react-router'
import { usePageTitle } from '#lib/page-title.ts'
import { branchOf } from '#lib/topic-tree.ts'
import { useLobby } from '#lib/use-lobby.ts'
import { useTopics } from '#lib/use-topics.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Page, PageTitle } from '#ui/page.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { LazyWhatChanged } from '../features/changes/load-what-changed.ts'
import { LazyWhereIWas } from '../features/lobby/load-where-i-was.ts'
import { MyRooms } from '../features/lobby/my-rooms.tsx'
import { MyUnsealingLines } from '../features/lobby/my-unsealing-lines.tsx'
import { NothingUnread } from '../features/lobby/nothing-unread.tsx'
import { ReadingList } from '../features/lobby/reading-list.tsx'
import { TopicFilter } from '../features/lobby/topic-filter.tsx'
import { RoomInvitationLines } from '../features/room-invitations/room-invitation-lines.tsx'

/** The reading list: what is asked, what is new, and the rooms. */
export function LobbyPage() {
  const lobby = useLobby()
  const news = lobby.data?.news ?? []
  usePageTitle('title.lobby', news.length)
  return (
    <Page>
      <PageTitle title={say('title.lobby')}>
        {news.length > 0 ? <p>{say('lobby.lead', { threads: news.length })}</p> : null}
      </PageTitle>
      <MyUnsealingLines />
      {lobby.data ? <Lobby lobby={lobby.data} /> : null}
      {lobby.isPending ? <Waiting lines={6} /> : null}
      {lobby.isError && !lobby.data ? <Failed error={lobby.error} onRetry={() => void lobby.refetch()} /> : null}
    </Page>
  )
}

function Lobby({ lobby: { rooms, news, invitations } }: { lobby: LobbyView }) {
  const [search] = useSearchParams()
  const topicId = search.get('topic')
  const branch = branchOf(useTopics().data ?? [], topicId ?? '')
  const shown = topicId ? news.filter(({ thread }) => thread.topics.some((id) => branch.has(id))) : news
  return (
    <>
      {invitations.length > 0 ? <RoomInvitationLines invitations={invitations} /> : null}
      {topicId ? <TopicFilter topicId={topicId} /> : null}
      {shown.length > 0 ? <ReadingList news={shown} /> : null}
      {shown.length === 0 && topicId ? <p className="font-serif text-reading">{say('lobby.topic-none')}</p> : null}
      {shown.length === 0 && !topicId && (rooms.length > 0 || invitations.length === 0) ? (
        <NothingUnread isFirstVisit={rooms.length === 0} />
      ) : null}
      <Suspense fallback={null}>
        {rooms.length > 0 && !topicId ? <LazyWhereIWas /> : null}
        {rooms.length > 0 && !topicId ? <LazyWhatChanged /> : null}
      </Suspense>
      {rooms.length > 0 ? <MyRooms rooms={rooms} /> : null}
    </>
  )
}
