import type { HeldPostView } from '@cloakroom/contract/moderation.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Words } from '#ui/words.tsx'

type MyHeldPostProps = { held: HeldPostView; onWriteAnew: (held: HeldPostView) => void }

/** One’s own post that waits at the desk, or came back from it with a reason. Nobody else in the room sees it. */
export function MyHeldPost({ held, onWriteAnew }: MyHeldPostProps) {
  return (
    <section className="waiting-post" aria-label={say('desk.yours')}>
      <p className="waiting-state">
        {held.state === 'returned' ? say('desk.returned', { reason: held.reason ?? '' }) : say('desk.waits')}
      </p>
      <Words markdown={held.markdown} />
      {held.state === 'returned' ? (
        <p className="acts-row">
          <Button onClick={() => onWriteAnew(held)}>{say('desk.write-anew')}</Button>
        </p>
      ) : null}
    </section>
  )
}
