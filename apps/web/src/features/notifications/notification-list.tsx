import type { NotificationView, PlacedNotification } from '@cloakroom/contract/notifications.ts'
import { Link } from 'react-router'
import { say } from '#lib/words.ts'
import '#ui/lists.css'

/** What waits for one, each a line that leads where it waits. */
export function NotificationList({ notifications }: { notifications: NotificationView[] }) {
  if (notifications.length === 0) return <p className="font-serif text-reading">{say('notifications.nothing')}</p>
  return (
    <ul className="border-t border-rule">
      {notifications.map((one) => {
        const { key, to, words, where } = lineOf(one)
        return (
          <li key={key} className="reading whole-line">
            <Link className="reading-title" to={to}>
              {words}
            </Link>
            <p className="reading-facts">{where}</p>
          </li>
        )
      })}
    </ul>
  )
}

/** What a line says, and where it leads. */
function lineOf(one: NotificationView) {
  const { why, roomId, roomName: room } = one
  if (why === 'decide') {
    const words = say('notifications.decide', { count: one.count })
    return { key: `${why} ${roomId}`, to: `/rooms/${roomId}/desk`, words, where: room }
  }
  if (why === 'note') {
    const where = say('notifications.in', { title: one.title, room })
    return { key: `${why} ${one.noteId}`, to: `/rooms/${roomId}/notes`, words: say('notifications.note'), where }
  }
  const where = say('notifications.in', { title: one.title, room })
  return { key: `${why} ${one.postId}`, to: placeOf(one), words: say(`notifications.${why}`), where }
}

function placeOf({ why, roomId, threadId, postId }: PlacedNotification) {
  if (why === 'carriage') return '/asked'
  if (why === 'elsewhere' || why === 'asked' || why === 'answered') return `/rooms/${roomId}/words-elsewhere`
  if (threadId === null) return `/rooms/${roomId}`
  const thread = `/rooms/${roomId}/threads/${threadId}`
  return why === 'poll' || why === 'desk' ? thread : `${thread}#post-${postId}`
}
