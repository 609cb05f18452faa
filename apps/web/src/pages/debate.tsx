import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { PostView } from '@cloakroom/contract/posts.ts'
import type { CharterView, MyRoomView } from '@cloakroom/contract/rooms.ts'
import type { WaitingChangeView } from '@cloakroom/contract/waiting.ts'
import { Suspense, useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useChangesHere } from '#lib/changes-here.ts'
import { draftFor, useDrafts } from '#lib/drafts.ts'
import { useFetchAhead } from '#lib/lazy-part.ts'
import { useMyWaiting } from '#lib/my-waiting.ts'
import type { Outgoing } from '#lib/outbox.ts'
import { useWaiting } from '#lib/outbox.ts'
import { say } from '#lib/words.ts'
import { speakerName } from '#ui/speaker.tsx'
import { LazyComposer, LazyEditWords, LazyKeptChange, loadWriting } from '../features/composer/load-composer.ts'
import { useWriting } from '../features/composer/use-writing.ts'
import { WaitingPost } from '../features/composer/waiting-post.tsx'
import { useMyHeldPosts } from '../features/desk/use-my-held-posts.ts'
import { loadWithdrawQuestion } from '../features/posts/load-post-parts.ts'
import { markedPassage } from '../features/posts/marked-passage.ts'
import type { PostWaits } from '../features/posts/post-acts.tsx'
import { Post } from '../features/posts/post.tsx'
import { QuotedPassages } from '../features/posts/quoted-passages.tsx'
import type { PostShown } from '../features/threads/post-line.tsx'
import { ThreadReader } from '../features/threads/thread-reader.tsx'
import { postInHash } from '../features/threads/use-go-to.ts'
import { LazyMyHeldPost, LazyMyWaitingChange, LazyMyWaitingPost } from './load-own-posts.ts'
import { LazyAskRoom } from './load-polls.ts'
import { LazyWhySilent } from './load-room-standing.ts'
import { LazyWhoWillSeeWhat, loadWhoWillSeeWhat } from './load-who-will-see-what.ts'

/** The posts of a thread with what one writes among them. */
export function Debate({ room, threadId, isClosed }: { room: MyRoomView; threadId: string; isClosed: boolean }) {
  const roomId = room.room.id
  const mayWrite = room.abilities.writes && room.room.state === 'open' && !isClosed
  useFetchAhead(loadWriting, mayWrite)
  useFetchAhead(loadWithdrawQuestion, room.room.state === 'open')
  const { hash, state } = useLocation()
  const navigate = useNavigate()
  const waiting = useWaiting(threadId)
  const { data: kept } = useDrafts()
  const keptHere = useChangesHere(threadId)
  const drafts = useMemo(() => kept?.filter(({ id }) => !waiting.some((out) => out.draftId === id)), [kept, waiting])
  const held = (useMyHeldPosts(roomId).data ?? []).filter(
    (post) => post.threadId === threadId && (post.state !== 'accepted' || post.consent === 'given'),
  )
  const { posts: batched, changes } = useMyWaiting(room.room)
  const changeOf = useCallback((postId: string | null) => changes.find((change) => change.postId === postId), [changes])
  const { writing, answer, quote, edit, reopen, setQuotes, stop } = useWriting(roomId, threadId)
  // Whoever brings words from another room goes on with them here.
  const bringsWords = useEffectEvent(() => (state === 'write' && mayWrite ? answer() : undefined))
  useEffect(() => bringsWords(), [])
  const [askingUnder, setAskingUnder] = useState<string | null>(null)
  const quotePost = useCallback(
    (post: PostView) => {
      if (post.state === 'standing' && post.quoting !== 'never')
        quote(post, { postId: post.id, passage: markedPassage(post) })
    },
    [quote],
  )
  /** Closes what is written; the focus goes back to where it was begun. */
  const leave = () => {
    const place = writing && 'draft' in writing ? writing.draft.parentId : writing?.edits.id
    stop()
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(place ? `#post-${place}` : '.write-here')?.focus({ preventScroll: true }),
    )
  }
  const leaveAsking = () => {
    setAskingUnder(null)
    document.querySelector<HTMLElement>(`#post-${askingUnder}`)?.focus({ preventScroll: true })
  }
  const sent = ({ id }: Outgoing, isThere: boolean) => {
    stop()
    if (isThere) void navigate(`#post-${id}`, { replace: true, preventScrollReset: true })
  }
  useFetchAhead(loadWhoWillSeeWhat, writing !== undefined)
  const writingAt = writing && 'draft' in writing ? writing.draft.parentId : undefined

  const edited = writing && 'edits' in writing ? writing.edits : undefined

  /** Everything of one’s own that hangs on one place: what is written, what waits here, at the desk, or for its batch. */
  const mineAt = (parentId: string | null, change = changeOf(parentId)) => (
    <>
      <Suspense fallback={null}>
        {parentId && askingUnder === parentId ? (
          <LazyAskRoom roomId={roomId} threadId={threadId} postId={parentId} onDone={leaveAsking} />
        ) : null}
        {keptHere.map((mine) =>
          mine.postId === parentId && mine.postId !== edited?.id ? (
            <LazyKeptChange key={mine.postId} change={mine} onEdit={edit} />
          ) : null,
        )}
        {change ? <LazyMyWaitingChange roomId={roomId} change={change} /> : null}
        {batched.map((post) =>
          post.threadId === threadId && post.parentId === parentId ? (
            <LazyMyWaitingPost key={post.id} roomId={roomId} post={post}>
              <QuotedPassages quotes={post.quotes} roomId={roomId} threadId={threadId} />
            </LazyMyWaitingPost>
          ) : null,
        )}
        {held.map((post) =>
          post.parentId === parentId ? (
            <LazyMyHeldPost
              key={post.id}
              roomId={roomId}
              held={post}
              quoted={<QuotedPassages quotes={post.quotes} roomId={roomId} threadId={threadId} />}
              onWriteAnew={reopen}
            />
          ) : null,
        )}
      </Suspense>
      {waiting.map((out) =>
        out.parentId === parentId ? <WaitingPost key={out.id} out={out} onReopen={reopen} /> : null,
      )}
      {writing && 'draft' in writing && writingAt === parentId ? (
        <Suspense fallback={null}>
          <LazyComposer
            key={writing.draft.id}
            room={room}
            draft={writing.draft}
            quotes={writing.quotes}
            onQuotes={setQuotes}
            WhoSees={LazyWhoWillSeeWhat}
            label={labelFor(writing.answers, parentId)}
            onSent={sent}
            onLeave={leave}
          />
        </Suspense>
      ) : null}
    </>
  )
  /** Few posts have anything of one’s own under them, and a thread may have a thousand. */
  const mineHangsOn = new Set([
    askingUnder,
    writingAt,
    ...[...changes, ...keptHere].map(({ postId }) => postId),
    ...[...batched, ...held, ...waiting].map(({ parentId }) => parentId),
  ])
  const { charter } = room.room
  const isOpen = room.room.state === 'open'
  const { moderates } = room.abilities
  const showPost = useCallback(
    (shown: PostShown) => (
      <Post
        {...shown}
        roomId={roomId}
        mayWrite={mayWrite}
        mayWithdraw={isOpen}
        moderates={moderates}
        waits={waitsOf(charter, changeOf(shown.post.id))}
        hasDraft={Boolean(draftFor(drafts, { roomId, threadId, parentId: shown.post.id }))}
        onReply={answer}
        onQuote={quotePost}
        onEdit={edit}
        onAsk={setAskingUnder}
      />
    ),
    [roomId, threadId, mayWrite, isOpen, moderates, charter, changeOf, drafts, answer, quotePost, edit],
  )
  const instead = edited && {
    of: edited.id,
    shown: (
      <Suspense fallback={null}>
        <LazyEditWords room={room} post={edited} onDone={leave} />
      </Suspense>
    ),
  }
  return (
    <ThreadReader
      room={room}
      threadId={threadId}
      around={postInHash(hash)}
      instead={instead}
      under={(postId) => (mineHangsOn.has(postId) ? mineAt(postId) : null)}
      onReply={(post) => (mayWrite && post.state === 'standing' ? answer(post) : undefined)}
      onQuote={(post) => (mayWrite ? quotePost(post) : undefined)}
      onEdit={(post) => (mayWrite && post.state === 'standing' && !changeOf(post.id) ? edit(post) : undefined)}
      end={
        <>
          {mineAt(null)}
          {mayWrite && writingAt !== null ? (
            <button type="button" className="write-here" onClick={() => answer()}>
              {say(
                draftFor(drafts, { roomId, threadId, parentId: null }) ? 'threads.draft-here' : 'threads.write-here',
              )}
            </button>
          ) : null}
          {mayWrite ? null : (
            <Suspense fallback={null}>
              <LazyWhySilent room={room} isClosed={isClosed} />
            </Suspense>
          )}
        </>
      }
    >
      {showPost}
    </ThreadReader>
  )
}

/** Whether what one does to a post waits, and what of it waits already. */
function waitsOf(charter: CharterView, change: WaitingChangeView | undefined): PostWaits {
  return change?.kind ?? (wordsWait(charter) ? 'would' : 'never')
}

function labelFor(answers: PostView | undefined, parentId: string | null): string {
  if (answers?.state === 'standing' && answers.by.kind !== 'participant')
    return say('composer.answer', { name: speakerName(answers.by) })
  return say(parentId ? 'composer.answer-somebody' : 'composer.add')
}
