import type { FoundPostView } from '@cloakroom/contract/search.ts'
import { Link } from 'react-router'
import type { Looking } from '#lib/looking.ts'
import { useLobby } from '#lib/use-lobby.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Failed } from '#ui/failed.tsx'
import { SoftTime } from '#ui/soft-time.tsx'
import { speakerName } from '#ui/speaker.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { useFound } from './use-found.ts'
import '#ui/lists.css'

/** What was found, each a way to the post in its thread. A room that lets us out meanwhile takes its posts off the page. */
export function FoundPosts({ looking }: { looking: Looking }) {
  const found = useFound(looking)
  const rooms = new Set(useLobby().data?.rooms.map(({ room }) => room.id))
  if (found.isPending) return <Waiting lines={8} />
  if (found.isError) return <Failed error={found.error} onRetry={() => void found.refetch()} />
  const posts = found.data.pages.flatMap((page) => page.posts).filter(({ roomId }) => rooms.has(roomId))
  return (
    <section aria-label={say('search.results')}>
      <output className="hint">
        {posts.length > 0
          ? say(found.hasNextPage ? 'search.found-more' : 'search.found', { count: posts.length })
          : null}
      </output>
      {posts.length === 0 ? <NothingFound /> : null}
      <ol>
        {posts.map((post) => (
          <FoundPost key={post.postId} post={post} />
        ))}
      </ol>
      {found.hasNextPage ? (
        <p className="mt-6">
          <Button isBusy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {say('search.more')}
          </Button>
        </p>
      ) : null}
    </section>
  )
}

function FoundPost({ post }: { post: FoundPostView }) {
  return (
    <li className="reading whole-line">
      <Link to={`/rooms/${post.roomId}/threads/${post.threadId}#post-${post.postId}`} className="found-thread">
        {post.threadTitle}
      </Link>
      <p className="found-passage" dir="auto">
        {post.passage.map((part, at) => (part.isAsked ? <mark key={at}>{part.words}</mark> : part.words))}
      </p>
      <p className="reading-facts">
        <span>{speakerName(post.by)}</span>
        <span>{post.roomName}</span>
        <SoftTime shown={post.at} />
      </p>
    </li>
  )
}

function NothingFound() {
  return (
    <div className="nothing-said">
      <p>{say('search.nothing')}</p>
      <p className="text-base text-ink-2">{say('search.nothing-more')}</p>
    </div>
  )
}
