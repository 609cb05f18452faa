import { useMyUnsealings } from '#lib/use-my-unsealings.ts'
import { say } from '#lib/words.ts'
import { ButtonLink } from '#ui/button.tsx'
import '#ui/lists.css'

/** A line for whoever wrote words that are to be unsealed: they should not need a mail to learn of it. */
export function MyUnsealingLines() {
  const running = (useMyUnsealings().data ?? []).filter(({ abilities }) => abilities.answers)
  if (running.length === 0) return null
  return (
    <p className="notice-line mb-8">
      <span className="min-w-0 flex-[1_1_14rem]">{say('lobby.unsealing')}</span>
      <ButtonLink to="/two-keys">{say('lobby.unsealing-read')}</ButtonLink>
    </p>
  )
}
