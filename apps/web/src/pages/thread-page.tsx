import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { Suspense } from 'react'
import { Navigate, useParams } from 'react-router'
import { usePageTitle } from '#lib/page-title.ts'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { ThreadHead } from '../features/threads/thread-head.tsx'
import { useThread } from '../features/threads/use-thread.ts'
import { Debate } from './debate.tsx'
import { InRoom } from './in-room.tsx'
import { LazyPolls } from './load-polls.ts'
import { LazyRoomNews } from './load-room-standing.ts'

/** A thread: the debate in the middle, the charter of its room beside it. */
export function ThreadPage() {
  const { threadId = '' } = useParams()
  return <InRoom>{(room) => <Thread key={threadId} room={room} threadId={threadId} />}</InRoom>
}

function Thread({ room, threadId }: { room: MyRoomView; threadId: string }) {
  const thread = useThread(room.room.id, threadId)
  usePageTitle('title.thread', thread.data?.unread)
  if (!thread.data)
    return thread.isError ? (
      <Failed error={thread.error} onRetry={() => void thread.refetch()} />
    ) : (
      <Waiting lines={10} />
    )
  const { isClosed, movedTo } = thread.data.thread
  if (movedTo) return <Navigate replace to={`../${movedTo}${location.hash}`} relative="path" />
  return (
    <>
      <ThreadHead room={room} mine={thread.data} />
      {room.room.closesAt || !room.abilities.readsPast ? (
        <Suspense fallback={null}>
          <LazyRoomNews room={room} />
        </Suspense>
      ) : null}
      {thread.data.thread.polls > 0 ? (
        <Suspense fallback={<Waiting lines={3} />}>
          <LazyPolls roomId={room.room.id} threadId={threadId} />
        </Suspense>
      ) : null}
      <Debate room={room} threadId={threadId} isClosed={isClosed} />
    </>
  )
}
