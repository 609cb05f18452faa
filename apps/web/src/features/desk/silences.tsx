import type { SilenceView } from '@cloakroom/contract/desk.ts'
import { liftSilence } from '@cloakroom/contract/order.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { SoftTime } from '#ui/soft-time.tsx'
import { Speaker } from '#ui/speaker.tsx'

/** Which seats are silent, each by the post for which it was. */
export function Silences({ roomId, silences }: { roomId: string; silences: readonly SilenceView[] }) {
  const client = useQueryClient()
  const lift = useMutation({
    mutationFn: (postId: string) => call(liftSilence, { params: { roomId, postId } }),
    onSuccess: () => announce(say('order.lifted')),
    onError: (error) => announce(errorWords(error)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.desk(roomId) }),
  })
  if (silences.length === 0) return null
  return (
    <section className="section" aria-labelledby="silences">
      <h2 id="silences">{say('order.silences')}</h2>
      <ul className="silences">
        {silences.map(({ postId, threadId, by, until }) => (
          <li key={postId} className="post-head">
            <Link to={`/rooms/${roomId}/threads/${threadId}#post-${postId}`} className="link">
              <Speaker by={by} />
            </Link>
            <span>
              {say('order.silent-until')} <SoftTime shown={until} />
            </span>
            <button type="button" className="button-plain" onClick={() => lift.mutate(postId)}>
              {say('order.lift')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
