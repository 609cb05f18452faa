import type { LobbyView } from '@cloakroom/contract/reading.ts'
import { Link } from 'react-router'
import { useTopics } from '#lib/use-topics.ts'
import { say } from '#lib/words.ts'
import { SoftTime } from '#ui/soft-time.tsx'
import '#ui/lists.css'

/** Threads with something new, in the order to read them. */
export function ReadingList({ news }: { news: LobbyView['news'] }) {
  const topics = useTopics().data ?? []
  const nameOf = (topicId: string) => topics.find((topic) => topic.id === topicId)?.name
  return (
    <ol>
      {news.map(({ thread, roomName, unread }) => (
        <li key={thread.id} className="reading whole-line">
          <Link to={`/rooms/${thread.roomId}/threads/${thread.id}`} className="reading-title">
            {thread.title}
          </Link>
          <p className="reading-facts">
            <span className="font-semibold text-accent">{say('lobby.new-posts', { count: unread })}</span>
            <span>{roomName}</span>
            {thread.topics.map((topicId) => (
              <span key={topicId}>{nameOf(topicId)}</span>
            ))}
            <SoftTime shown={thread.latestAt} />
          </p>
        </li>
      ))}
    </ol>
  )
}
