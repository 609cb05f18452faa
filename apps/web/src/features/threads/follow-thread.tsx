import type { ThreadView } from '@cloakroom/contract/threads.ts'
import { useFollowedPlaces, useFollowPlace } from '#lib/use-followed-places.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Waiting } from '#ui/waiting.tsx'
import { WishFields } from '#ui/wish-fields.tsx'

/** Whether, how often and how much one hears of a thread by mail. */
export function FollowThread({ thread }: { thread: ThreadView }) {
  const { roomId, id: threadId, title } = thread
  const places = useFollowedPlaces()
  const follow = useFollowPlace({ roomId, threadId })
  if (!places.data) return places.isError ? <p role="alert">{errorWords(places.error)}</p> : <Waiting lines={1} />
  const kept = places.data.threads.find((followed) => followed.threadId === threadId) ?? null
  return (
    <div className="in-place" role="group" aria-label={say('threads.follow')}>
      <p className="hint">{say('topics.thread-why')}</p>
      <WishFields
        of={title}
        wish={follow.isPending && follow.variables !== undefined ? follow.variables : kept}
        onChange={(wish) => follow.mutate(wish)}
      />
      {follow.error ? (
        <p role="alert" className="field-error">
          {errorWords(follow.error)}
        </p>
      ) : null}
    </div>
  )
}
