import { nextGridTime, outBy } from '@cloakroom/charter/batches.ts'
import type { WaitingChangeView } from '@cloakroom/contract/waiting.ts'
import { useState } from 'react'
import { timeOfDay } from '#lib/soft-time.ts'
import { say } from '#lib/words.ts'
import { Words } from '#ui/words.tsx'
import { TakeBack } from './take-back.tsx'

/** What will become of one’s own post that stands above it: other words, or none. Nobody else sees it. */
export function MyWaitingChange({ roomId, change }: { roomId: string; change: WaitingChangeView }) {
  const [now] = useState(() => new Date())
  const time = timeOfDay(change.kind === 'edit' ? outBy(now) : nextGridTime(now))
  return (
    <section className="waiting-post" aria-label={say(`waiting.${change.kind}`)}>
      <p className="waiting-state">
        <span className="waiting-mark">{say('waiting.mark')}</span> {say(`waiting.${change.kind}-waits`, { time })}
      </p>
      {change.kind === 'edit' ? <Words markdown={change.markdown} /> : null}
      <TakeBack roomId={roomId} postId={change.postId} beside={change.postId} />
    </section>
  )
}
