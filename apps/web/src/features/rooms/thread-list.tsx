import { Link } from 'react-router'
import { useTopics } from '#lib/use-topics.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Failed } from '#ui/failed.tsx'
import { SoftTime } from '#ui/soft-time.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { useThreads } from './use-threads.ts'
import '#ui/lists.css'

/** The threads of a room, latest first, with what is new in each. */
export function ThreadList({ roomId }: { roomId: string }) {
  const threads = useThreads(roomId)
  const names = new Map(useTopics().data?.map((topic) => [topic.id, topic.name]))
  const all = threads.data?.pages.flatMap((page) => page.threads) ?? []
  if (threads.isPending) return <Waiting lines={6} />
  if (threads.isError && all.length === 0)
    return <Failed error={threads.error} onRetry={() => void threads.refetch()} />
  if (all.length === 0)
    return (
      <div className="nothing-said">
        <h2>{say('threads.none')}</h2>
        <p>{say('threads.none-why')}</p>
      </div>
    )
  return (
    <>
      <ol className="thread-list" aria-label={say('threads.list')}>
        {all.map(({ thread, unread }) => (
          <li key={thread.id} className="reading">
            <Link to={`/rooms/${roomId}/threads/${thread.id}`} className="reading-title">
              {unread > 0 ? <span className="dot" aria-hidden="true" /> : null}
              {thread.title}
            </Link>
            <p className="reading-facts">
              {unread > 0 ? (
                <span className="font-semibold text-accent">{say('threads.unread', { count: unread })}</span>
              ) : null}
              {thread.isPinned ? <span>{say('threads.is-pinned')}</span> : null}
              {thread.isClosed ? <span>{say('threads.is-closed')}</span> : null}
              <span>{say('threads.posts', { count: thread.postCount })}</span>
              <SoftTime shown={thread.latestAt} />
              {thread.topics.map((topic) => (
                <span key={topic}>{names.get(topic) ?? topic}</span>
              ))}
            </p>
          </li>
        ))}
      </ol>
      {threads.hasNextPage ? (
        <p className="mt-6">
          <Button isBusy={threads.isFetchingNextPage} onClick={() => void threads.fetchNextPage()}>
            {say('threads.more')}
          </Button>
        </p>
      ) : null}
    </>
  )
}
