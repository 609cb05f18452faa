import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { PostView } from '@cloakroom/contract/posts.ts'
import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import type { ReactNode } from 'react'
import { Suspense, useCallback, useDeferredValue, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { dropArrivals, useArrivals } from '#lib/arrivals.ts'
import { lazyPart } from '#lib/lazy-part.ts'
import type { ThreadPage } from '#lib/thread-pages.ts'
import { loadedPosts } from '#lib/thread-pages.ts'
import { say, speakMore } from '#lib/words.ts'
import { useIsSomeoneWriting } from '#lib/writing.ts'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { ArrivalsButton } from './arrivals-button.tsx'
import { showPost } from './current-post.ts'
import { FoldButton } from './fold-button.tsx'
import { noteLeft, placeWords } from './last-here.ts'
import type { PostShown } from './post-line.tsx'
import { PostLine } from './post-line.tsx'
import { ThreadLine } from './thread-line.tsx'
import type { FoldRow } from './thread-rows.ts'
import { DEEPEST, placeOf, threadRows, wayTo } from './thread-rows.ts'
import { useAway } from './use-away.ts'
import { useFewAtATime } from './use-few-at-a-time.ts'
import { useFolded } from './use-folded.ts'
import { useGoTo } from './use-go-to.ts'
import { useInSight } from './use-in-sight.ts'
import { useIsNarrow } from './use-is-narrow.ts'
import { useKeepPlace } from './use-keep-place.ts'
import { useNear } from './use-near.ts'
import { useNewness } from './use-newness.ts'
import { useReadMarks } from './use-read-marks.ts'
import { useThreadPosts } from './use-thread.ts'
import { useWalk } from './use-walk.ts'

/** What helps somebody who has begun to read, and nobody who waits for the words. */
const ReadingAids = lazyPart(async () => {
  const [{ ReadingAids: Aids }] = await Promise.all([import('./reading-aids.tsx'), speakMore()])
  return Aids
})

const NO_PAGES: readonly ThreadPage[] = []

type ThreadReaderProps = {
  room: MyRoomView
  threadId: string
  around: string | undefined
  children: (shown: PostShown) => ReactNode
  /** What stands in the place of a post: its words being changed. */
  instead: { of: string; shown: ReactNode } | undefined
  /** What stands under a post: an answer being written, or waiting to be sent. */
  under: (postId: string) => ReactNode
  end: ReactNode
  onReply: (post: PostView) => void
  onQuote: (post: PostView) => void
  /** Of one’s own post. */
  onEdit: (post: PostView) => void
}

/** A thread as it is read: branches, what is new, and the reader’s place in it. */
export function ThreadReader({
  room,
  threadId,
  around,
  children,
  instead,
  under,
  end,
  onReply,
  onQuote,
  onEdit,
}: ThreadReaderProps) {
  const roomId = room.room.id
  const doWordsWait = wordsWait(room.room.charter)
  const feed = useRef<HTMLElement>(null)
  const top = useRef<HTMLDivElement>(null)
  const bottom = useRef<HTMLDivElement>(null)
  const query = useThreadPosts(roomId, threadId, around)
  // What was read is drawn when the page has a moment: fifty posts at once would make it stumble.
  const drawable = useDeferredValue(query.data)
  const isTakenUp = drawable === query.data
  const pages = drawable?.pages ?? NO_PAGES
  const { posts, isBehind } = useFewAtATime(useMemo(() => loadedPosts(drawable?.pages ?? []), [drawable]))
  const isDrawn = isTakenUp && !isBehind
  const { isNew, isMine, isUnmarked, newness, noteSeen } = useNewness(pages, room.abilities.mySeat)
  const marks = useReadMarks({ roomId, threadId })
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const { folded, fold, unfold } = useFolded(roomId, threadId)
  const open = (ids: readonly string[]) => {
    setOpened((before) => new Set([...before, ...ids]))
    unfold(ids.flatMap((id) => wayTo(posts, id).slice(1)))
  }
  const openFold = ({ of, posts: hidden }: FoldRow) => (of ? unfold([of]) : open(hidden.map(({ id }) => id)))
  const place = usePlace(threadId, () => placeOf(posts, isNew, query.hasPreviousPage), drawable !== undefined)
  const deepest = useIsNarrow() ? DEEPEST.narrow : DEEPEST.wide
  const rows = threadRows(posts, {
    deepest,
    opened,
    folded,
    isNew,
    placeBefore: place.before,
    goesOn: query.hasNextPage || isBehind,
  })
  const drawn = rows.flatMap((row) => (row.kind === 'post' && row.isPastDrawnDepth ? [row.key] : []))
  if (drawn.some((id) => !opened.has(id))) setOpened(new Set([...opened, ...drawn]))

  const read = (id: string) => {
    const post = posts.find((other) => other.id === id)
    if (!post || !isUnmarked(post)) return
    noteSeen(id)
    marks.note(post, isMine(post) && !doWordsWait)
    dropArrivals(threadId, (arrived) => arrived === id)
  }
  // What one wrote oneself need not come into sight to be read. Where words wait, it is read like what others wrote: a mark of its own would tell whose it is.
  const own = doWordsWait ? [] : posts.filter((post) => isUnmarked(post) && isMine(post)).map((post) => post.id)
  const readOwn = useEffectEvent((ids: string) => ids.split(' ').forEach(read))
  const ownIds = own.join(' ')
  useEffect(() => readOwn(ownIds), [ownIds])
  const onShown = useKeepPlace(feed)
  useInSight(
    feed,
    posts.filter(isUnmarked).map((post) => post.id),
    read,
  )
  useNear(top, query.hasPreviousPage && !query.isFetching && isDrawn, () => void query.fetchPreviousPage())
  useNear(bottom, query.hasNextPage && !query.isFetching && isDrawn, () => void query.fetchNextPage())
  const away = useAway(feed, useArrivals(threadId))
  const goTo = useGoTo({ roomId, threadId, feed, posts, isLoaded: drawable !== undefined, open, onShown })
  const tellMarks = marks.tell
  /** Folds the branch of a post, or unfolds it; of a post without replies, the branch in which it stands. */
  const onFold = useCallback((id: string) => fold(id), [fold])
  const turnFold = (post: PostView) => {
    const row = rows.find((other) => other.key === post.id)
    if (folded.has(post.id)) return unfold([post.id])
    if (row?.kind === 'post' && row.branch > 0) return fold(post.id)
    if (post.parentId === null || !showPost(feed.current, post.parentId, 'nearest')) return
    fold(post.parentId)
  }
  useWalk({
    roomId,
    threadId,
    feed,
    posts,
    isNew,
    goTo,
    onReply,
    onQuote,
    onFold: turnFold,
    onEdit: (post) => (isMine(post) ? onEdit(post) : undefined),
    leave: read,
    tellMarks,
  })
  const isSomeoneWriting = useIsSomeoneWriting(threadId)

  if (query.isError && posts.length === 0) return <Failed error={query.error} onRetry={() => void query.refetch()} />
  if (!drawable) return <Waiting lines={9} />
  const byId = new Map(posts.map((post) => [post.id, post]))
  return (
    <>
      <div ref={top} className="near" />
      {query.isFetchingPreviousPage ? <Waiting lines={2} /> : null}
      <section ref={feed} className="feed" aria-label={say('threads.feed')} aria-busy={query.isFetching}>
        {rows.map((row) =>
          row.kind === 'post' ? (
            <PostLine
              key={row.key}
              level={row.level}
              post={row.post}
              newness={newness(row.post)}
              isMine={isMine(row.post)}
              isPastDrawnDepth={row.isPastDrawnDepth}
              branch={folded.has(row.post.id) ? 0 : row.branch}
              answers={row.post.parentId ? byId.get(row.post.parentId) : undefined}
              instead={instead?.of === row.post.id ? instead.shown : undefined}
              under={under(row.post.id)}
              onFold={onFold}
            >
              {children}
            </PostLine>
          ) : (
            <ThreadLine key={row.key} level={row.level}>
              {row.kind === 'place' ? <p className="place">{place.words}</p> : null}
              {row.kind === 'fold' ? <FoldButton fold={row} onOpen={openFold} onFound={goTo} /> : null}
            </ThreadLine>
          ),
        )}
      </section>
      {query.isFetchingNextPage ? <Waiting lines={3} /> : null}
      <div ref={bottom} className="near" />
      <p className="writing" role="status">
        {isSomeoneWriting ? say('threads.someone-writes') : null}
      </p>
      {query.hasNextPage || isBehind ? null : end}
      <Suspense fallback={null}>
        <ReadingAids {...{ roomId, threadId, feed, query, isDrawn, goTo }} />
      </Suspense>
      <div role="status">
        <ArrivalsButton count={away.length} onGo={() => away[0] && goTo(away[0])} />
      </div>
    </>
  )
}

/** The line "new since you were here" stays where it was for the whole visit. */
function usePlace(threadId: string, find: () => string | undefined, isLoaded: boolean) {
  const [place, setPlace] = useState<{ before: string | undefined; words: string }>()
  if (isLoaded && !place) setPlace({ before: find(), words: placeWords(threadId) })
  useEffect(() => () => noteLeft(threadId), [threadId])
  return place ?? { before: undefined, words: '' }
}
