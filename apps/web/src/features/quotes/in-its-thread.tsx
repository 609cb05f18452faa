import { Link } from 'react-router'

type InItsThreadProps = { roomId: string; threadId: string; threadTitle: string; postId: string }

/** Where words were said, to be read there. */
export function InItsThread({ roomId, threadId, threadTitle, postId }: InItsThreadProps) {
  return (
    <Link
      className="underline underline-offset-2"
      dir="auto"
      to={`/rooms/${roomId}/threads/${threadId}#post-${postId}`}
    >
      {threadTitle}
    </Link>
  )
}
