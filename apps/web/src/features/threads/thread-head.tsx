import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import type { MyThreadView } from '@cloakroom/contract/threads.ts'
import { Suspense, useState } from 'react'
import { Link } from 'react-router'
import { useTopics } from '#lib/use-topics.ts'
import { say } from '#lib/words.ts'
import { FollowThread, ThreadOrder } from './load-thread-order.ts'

/** The title of a thread, where it stands, and how much of it is new. */
export function ThreadHead({ room, mine }: { room: MyRoomView; mine: MyThreadView }) {
  const { thread, unread } = mine
  const [open, setOpen] = useState<'order' | 'follow' | null>(null)
  const names = new Map(useTopics().data?.map((topic) => [topic.id, topic.name]))
  return (
    <header className="page-head thread-head">
      <Link to={`/rooms/${room.room.id}`} className="crumb">
        {room.room.name}
      </Link>
      <h1 tabIndex={-1}>{thread.title}</h1>
      <p className="facts">
        <span>{say('threads.posts', { count: thread.postCount })}</span>
        {thread.isPinned ? <span>{say('threads.is-pinned')}</span> : null}
        {thread.isClosed ? <span>{say('threads.is-closed')}</span> : null}
        <span>{unread > 0 ? say('threads.new-to-you', { count: unread }) : say('threads.all-read')}</span>
        {thread.topics.map((topic) => (
          <span key={topic} className="topic">
            {names.get(topic) ?? topic}
          </span>
        ))}
        {room.room.state === 'open'
          ? (room.abilities.moderates ? (['follow', 'order'] as const) : (['follow'] as const)).map((part) => (
              <button
                key={part}
                type="button"
                className="button-plain"
                aria-expanded={open === part}
                onClick={() => setOpen(open === part ? null : part)}
              >
                {say(`threads.${part}`)}
              </button>
            ))
          : null}
      </p>
      <Suspense fallback={null}>
        {open === 'order' ? <ThreadOrder thread={thread} /> : null}
        {open === 'follow' ? <FollowThread thread={thread} /> : null}
      </Suspense>
    </header>
  )
}
