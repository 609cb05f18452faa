import { Link } from 'react-router'
import { useShortcut } from '#lib/keyboard.ts'
import { usePlaces } from '#lib/use-places.ts'
import { say } from '#lib/words.ts'
import { useNavigate } from 'react-router'

/** Where one was last, on whichever device. */
export function WhereIWas() {
  const place = usePlaces().data?.[0]
  const navigate = useNavigate()
  const address = place ? `/rooms/${place.roomId}/threads/${place.threadId}#post-${place.postId}` : ''
  useShortcut('b', 'keys.where-i-was', () => void navigate(address), place !== undefined)
  if (!place) return null
  return (
    <p className="mb-4 text-small">
      <Link to={address} className="button-plain">
        {say('lobby.where-i-was', { title: place.title, room: place.roomName })}
      </Link>
    </p>
  )
}
