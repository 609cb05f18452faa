import type { Outgoing } from '#lib/outbox.ts'
import { takeBack } from '#lib/outbox.ts'
import { refusalWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Words } from '#ui/words.tsx'

/** A post that waits in this browser: sent once when the house answers, or refused when it was. */
export function WaitingPost({ out, onReopen }: { out: Outgoing; onReopen: (out: Outgoing) => void }) {
  return (
    <section className="waiting-post" aria-label={say('composer.waits')}>
      <p className="waiting-state">{out.refused ? refusalWords(out.refused) : say('composer.kept-here')}</p>
      <Words markdown={out.markdown} />
      <p className="acts-row">
        <Button
          onClick={() => {
            takeBack(out.id)
            onReopen(out)
          }}
        >
          {say('composer.write-on')}
        </Button>
        {out.refused ? <Button onClick={() => takeBack(out.id)}>{say('composer.throw-away')}</Button> : null}
      </p>
    </section>
  )
}
