import type { NotificationView } from '@cloakroom/contract/notifications.ts'
import { Link } from 'react-router'
import { say } from '#lib/words.ts'
import '#ui/lists.css'

/** What waits for one, each a line that leads where it waits. */
export function NotificationList({ notifications }: { notifications: NotificationView[] }) {
  if (notifications.length === 0) return <p className="font-serif text-reading">{say('notifications.nothing')}</p>
  return (
    <ul className="border-t border-rule">
      {notifications.map(({ why, roomId, roomName, threadId, title, postId }) => (
        <li key={`${why} ${postId}`} className="reading whole-line">
          <Link className="reading-title" to={placeOf({ why, roomId, threadId, postId })}>
            {say(`notifications.${why}`)}
          </Link>
          <p className="reading-facts">{say('notifications.in', { title, room: roomName })}</p>
        </li>
      ))}
    </ul>
  )
}

function placeOf({ why, roomId, threadId, postId }: Pick<NotificationView, 'why' | 'roomId' | 'threadId' | 'postId'>) {
  if (why === 'carriage') return '/asked'
  if (why === 'elsewhere' || why === 'asked' || why === 'answered') return `/rooms/${roomId}/words-elsewhere`
  if (threadId === null) return `/rooms/${roomId}`
  const thread = `/rooms/${roomId}/threads/${threadId}`
  return why === 'poll' || why === 'desk' ? thread : `${thread}#post-${postId}`
}
