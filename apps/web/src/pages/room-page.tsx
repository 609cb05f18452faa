import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { Suspense, useEffect, useEffectEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { draftFor, useDrafts } from '#lib/drafts.ts'
import { useMyWaiting } from '#lib/my-waiting.ts'
import { useWaitingStarts } from '#lib/outbox.ts'
import { useFetchAhead } from '#lib/lazy-part.ts'
import { usePageTitle } from '#lib/page-title.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { LazyWhatChanged } from '../features/changes/load-what-changed.ts'
import { LazyComposer } from '../features/composer/load-composer.ts'
import { useWriting } from '../features/composer/use-writing.ts'
import { WaitingPost } from '../features/composer/waiting-post.tsx'
import { toAnswer, useDesk } from '../features/desk/use-desk.ts'
import { useMyHeldPosts } from '../features/desk/use-my-held-posts.ts'
import { MyTakeouts } from '../features/posts/load-post-parts.ts'
import { QuotedPassages } from '../features/posts/quoted-passages.tsx'
import { RoomHead } from '../features/rooms/room-head.tsx'
import { ThreadList } from '../features/rooms/thread-list.tsx'
import { InRoom } from './in-room.tsx'
import { LazyMyHeldPost, LazyMyWaitingPost } from './load-own-posts.ts'
import { LazyRoomNews, LazyWhySilent } from './load-room-standing.ts'
import { LazyWhoWillSeeWhat, loadWhoWillSeeWhat } from './load-who-will-see-what.ts'

/** A room: what is discussed in it, latest first, and the place to start something new. */
export function RoomPage() {
  usePageTitle('title.room')
  return (
    <InRoom>
      {(room) => (
        <>
          <Head room={room} />
          {room.room.closesAt || !room.abilities.readsPast ? (
            <Suspense fallback={null}>
              <LazyRoomNews room={room} />
            </Suspense>
          ) : null}
          <StartThread key={room.room.id} room={room} />
          <Suspense fallback={null}>
            <LazyWhatChanged roomId={room.room.id} />
          </Suspense>
          <ThreadList roomId={room.room.id} />
          <Suspense fallback={null}>
            <MyTakeouts roomId={room.room.id} />
          </Suspense>
        </>
      )}
    </InRoom>
  )
}

function Head({ room }: { room: MyRoomView }) {
  const desk = useDesk(room.room.id, room.abilities.moderates)
  return <RoomHead room={room} atDesk={toAnswer(desk.data)} />
}

function StartThread({ room }: { room: MyRoomView }) {
  const roomId = room.room.id
  const navigate = useNavigate()
  const starts = useWaitingStarts(roomId)
  const drafts = useDrafts().data?.filter(({ id }) => !starts.some((out) => out.draftId === id))
  const { writing, answer, reopen, setQuotes, stop } = useWriting(roomId, null)
  const { state } = useLocation()
  // Whoever brings words from another room goes on with them here; coming back to this page later begins nothing.
  const bringsWords = useEffectEvent(() => {
    if (state !== 'write' || !room.abilities.writes) return
    answer()
    void navigate('.', { replace: true, preventScrollReset: true })
  })
  useEffect(() => bringsWords(), [])
  useFetchAhead(loadWhoWillSeeWhat, writing !== undefined)
  const { posts: batched } = useMyWaiting(room.room)
  const held = (useMyHeldPosts(roomId).data ?? []).filter((post) => post.start && post.state !== 'accepted')
  const atDesk = held.map((post) => (
    <LazyMyHeldPost
      key={post.id}
      roomId={roomId}
      held={post}
      quoted={<QuotedPassages quotes={post.quotes} roomId={roomId} threadId={post.threadId} />}
      onWriteAnew={reopen}
    />
  ))
  if (!room.abilities.writes)
    return room.room.state === 'open' ? (
      <Suspense fallback={null}>
        {atDesk}
        <LazyWhySilent room={room} />
      </Suspense>
    ) : null
  return (
    <>
      <Suspense fallback={null}>
        {atDesk}
        {batched.map((post) =>
          post.start ? (
            <LazyMyWaitingPost key={post.id} roomId={roomId} post={post}>
              <QuotedPassages quotes={post.quotes} roomId={roomId} threadId={post.threadId} />
            </LazyMyWaitingPost>
          ) : null,
        )}
      </Suspense>
      {starts.map((out) => (
        <WaitingPost key={out.id} out={out} onReopen={reopen} />
      ))}
      {writing && 'draft' in writing ? (
        <Suspense fallback={null}>
          <LazyComposer
            key={writing.draft.id}
            room={room}
            draft={writing.draft}
            quotes={writing.quotes}
            onQuotes={setQuotes}
            WhoSees={LazyWhoWillSeeWhat}
            label={say('composer.new-thread')}
            onSent={(out, isThere) => {
              stop()
              if (isThere) void navigate(`/rooms/${roomId}/threads/${out.threadId}`)
            }}
            onLeave={stop}
          />
        </Suspense>
      ) : (
        <p className="mb-6">
          <Button look="main" onClick={() => answer()}>
            {say(draftFor(drafts, { roomId, threadId: null, parentId: null }) ? 'threads.draft-here' : 'threads.start')}
          </Button>
        </p>
      )}
    </>
  )
}
