import type { UnsealingNoticeView } from '@cloakroom/contract/unsealings.ts'
import { Link } from 'react-router'
import { useMyUnsealings } from '#lib/use-my-unsealings.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { AnswerForm } from './answer-form.tsx'
import './unsealing.css'

/** Whether it is about the reader, and what they can do then. */
export function MyUnsealings() {
  const own = useMyUnsealings()
  if (own.isPending) return <Waiting lines={2} />
  if (!own.data) return <Failed error={own.error} onRetry={() => void own.refetch()} />
  if (own.data.length === 0) return <p>{say('unsealing.mine-none')}</p>
  return (
    <>
      <p className="mb-4 text-ink-2">{say('unsealing.mine-only-you')}</p>
      <ul className="stack">
        {own.data.map(({ notice, abilities }) => (
          <li key={notice.id} className="unsealing">
            <Told notice={notice} />
            {notice.answer === null ? null : (
              <div>
                <p className="text-ink-2">{say('unsealing.answer-stands')}</p>
                <blockquote className="taken whitespace-pre-line">{notice.answer}</blockquote>
              </div>
            )}
            {abilities.answers ? <AnswerForm unsealingId={notice.id} hasAnswered={notice.answer !== null} /> : null}
          </li>
        ))}
      </ul>
    </>
  )
}

function Told({ notice }: { notice: UnsealingNoticeView }) {
  const { state, hoursLeft, reason, roomId, threadId, postId } = notice
  return (
    <>
      <p>
        <Link className="link" to={`/rooms/${roomId}/threads/${threadId}#post-${postId}`}>
          {say('unsealing.mine-words')}
        </Link>
      </p>
      <p className="font-serif text-reading">{say(`unsealing.mine-${state}`, { hours: hoursLeft })}</p>
      <p>{say('unsealing.mine-reason', { reason: say(`unsealing.reason-${reason}`) })}</p>
    </>
  )
}
