import { useParams } from 'react-router'
import { useIsGone } from '#lib/gone-rooms.ts'
import { usePageTitle } from '#lib/page-title.ts'
import { useRoom } from '#lib/use-room.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { NothingHere } from '#ui/nothing-here.tsx'
import { Page } from '#ui/page.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { AboutRoom } from '../features/rooms/about-room.tsx'
import { ThreadHead } from '../features/threads/thread-head.tsx'
import { useThread } from '../features/threads/use-thread.ts'
import { Debate } from './debate.tsx'

/** A thread: the debate in the middle, the charter of its room beside it. */
export function ThreadPage() {
  const { roomId = '', threadId = '' } = useParams()
  const room = useRoom(roomId)
  const thread = useThread(roomId, threadId)
  usePageTitle('title.thread', thread.data?.unread)
  const isGone = useIsGone(roomId)
  const failed = room.isError ? room : thread.isError ? thread : undefined
  return (
    <Page aside={room.data && !isGone ? <AboutRoom room={room.data} /> : undefined} asideLabel={say('rooms.about')}>
      {isGone ? <NothingHere /> : null}
      {!isGone && failed ? <Failed error={failed.error} onRetry={() => void failed.refetch()} /> : null}
      {!isGone && !failed ? (
        room.data && thread.data ? (
          <>
            <ThreadHead room={room.data} mine={thread.data} />
            <Debate key={threadId} room={room.data} threadId={threadId} />
          </>
        ) : (
          <Waiting lines={10} />
        )
      ) : null}
    </Page>
  )
}
