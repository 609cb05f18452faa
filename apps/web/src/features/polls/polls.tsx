import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { PollCard } from './poll-card.tsx'
import './polls.css'
import { usePolls } from './use-polls.ts'

/** What was asked in a thread: at its top, where a question is not lost among the answers. */
export function Polls({ roomId, threadId }: { roomId: string; threadId: string }) {
  const { data, error, isError, refetch } = usePolls(roomId, threadId)
  if (!data) return isError ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting lines={3} />
  return (
    <section className="polls" aria-label={say('polls.here')}>
      {data.polls.map((mine) => (
        <PollCard key={mine.poll.postId} roomId={roomId} mine={mine} />
      ))}
    </section>
  )
}
