import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { PostView } from '@cloakroom/contract/posts.ts'
import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import type { ReactNode } from 'react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { dropArrivals, useArrivals } from '#lib/arrivals.ts'
import { loadedPosts } from '#lib/thread-pages.ts'
import { say } from '#lib/words.ts'
import { useIsSomeoneWriting } from '#lib/writing.ts'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { ArrivalsButton } from './arrivals-button.tsx'
import { FoldButton } from './fold-button.tsx'
import { noteLeft, placeWords } from './last-here.ts'
import { ThreadLine } from './thread-line.tsx'
import { DEEPEST, placeOf, threadRows } from './thread-rows.ts'
import { useAway } from './use-away.ts'
import { useGoTo } from './use-go-to.ts'
import { useInSight } from './use-in-sight.ts'
import { useIsNarrow } from './use-is-narrow.ts'
import { useKeepPlace } from './use-keep-place.ts'
import { useNear } from './use-near.ts'
import type { Newness } from './use-newness.ts'
import { useNewness } from './use-newness.ts'
import { useReadMarks } from './use-read-marks.ts'
import { useThreadPosts } from './use-thread.ts'
import { useWalk } from './use-walk.ts'

type PostShown = {
  post: PostView
  newness: Newness
  isMine: boolean
  answers: PostView | undefined
  isPastDrawnDepth: boolean
}

type ThreadReaderProps = {
  room: MyRoomView
  threadId: string
  around: string | undefined
  children: (shown: PostShown) => ReactNode
  /** What stands under a post: an answer being written, or waiting to be sent. */
  under: (postId: string) => ReactNode
  end: ReactNode
  onReply: (post: PostView) => void
  onQuote: (post: PostView) => void
}

/** A thread as it is read: branches, what is new, and the reader’s place in it. */
export function ThreadReader({ room, threadId, around, children, under, end, onReply, onQuote }: ThreadReaderProps) {
  const roomId = room.room.id
  const doWordsWait = wordsWait(room.room.charter)
  const feed = useRef<HTMLElement>(null)
  const top = useRef<HTMLDivElement>(null)
  const bottom = useRef<HTMLDivElement>(null)
  const query = useThreadPosts(roomId, threadId, around)
  const pages = query.data?.pages ?? []
  const posts = loadedPosts(pages)
  const { isNew, isMine, isUnmarked, newness, noteSeen } = useNewness(pages, room.abilities.mySeat)
  const marks = useReadMarks({ roomId, threadId })
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const open = (ids: readonly string[]) => setOpened((before) => new Set([...before, ...ids]))
  const place = usePlace(threadId, () => placeOf(posts, isNew, query.hasPreviousPage), query.isSuccess)
  const deepest = useIsNarrow() ? DEEPEST.narrow : DEEPEST.wide
  const rows = threadRows(posts, { deepest, opened, isNew, placeBefore: place.before, goesOn: query.hasNextPage })
  const drawn = rows.flatMap((row) => (row.kind === 'post' && row.isPastDrawnDepth ? [row.key] : []))
  const notOpened = drawn.filter((id) => !opened.has(id))
  if (notOpened.length > 0) open(notOpened)

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
  useKeepPlace(feed)
  useInSight(
    feed,
    posts.filter(isUnmarked).map((post) => post.id),
    read,
  )
  useNear(top, query.hasPreviousPage && !query.isFetching, () => void query.fetchPreviousPage())
  useNear(bottom, query.hasNextPage && !query.isFetching, () => void query.fetchNextPage())
  const away = useAway(feed, useArrivals(threadId))
  const goTo = useGoTo({ roomId, threadId, feed, posts, isLoaded: query.isSuccess, open })
  const tellMarks = marks.tell
  useWalk({ roomId, threadId, feed, posts, isNew, goTo, onReply, onQuote, leave: read, tellMarks })
  const isSomeoneWriting = useIsSomeoneWriting(threadId)

  if (query.isPending) return <Waiting lines={9} />
  if (query.isError && posts.length === 0) return <Failed error={query.error} onRetry={() => void query.refetch()} />
  const byId = new Map(posts.map((post) => [post.id, post]))
  return (
    <>
      <div ref={top} className="near" />
      {query.isFetchingPreviousPage ? <Waiting lines={2} /> : null}
      <section ref={feed} className="feed" aria-label={say('threads.feed')} aria-busy={query.isFetching}>
        {rows.map((row) => (
          <ThreadLine key={row.key} level={row.level}>
            {row.kind === 'place' ? <p className="place">{place.words}</p> : null}
            {row.kind === 'fold' ? <FoldButton fold={row} onOpen={open} /> : null}
            {row.kind === 'post' ? (
              <>
                <article
                  id={`post-${row.post.id}`}
                  data-post={row.post.id}
                  className="post"
                  tabIndex={-1}
                  aria-labelledby={`by-${row.post.id}`}
                >
                  {children({
                    post: row.post,
                    newness: newness(row.post),
                    isMine: isMine(row.post),
                    isPastDrawnDepth: row.isPastDrawnDepth,
                    answers: row.post.parentId ? byId.get(row.post.parentId) : undefined,
                  })}
                </article>
                {under(row.post.id)}
              </>
            ) : null}
          </ThreadLine>
        ))}
      </section>
      {query.isFetchingNextPage ? <Waiting lines={3} /> : null}
      <div ref={bottom} className="near" />
      <p className="writing" role="status">
        {isSomeoneWriting ? say('threads.someone-writes') : null}
      </p>
      {query.hasNextPage ? null : end}
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
