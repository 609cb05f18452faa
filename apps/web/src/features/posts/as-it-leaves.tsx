import type { ElsewhereView } from '@cloakroom/contract/quotes.ts'
import type { QuotePlace } from '@cloakroom/contract/quote-requests.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { softTime } from '#lib/soft-time.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/choice.tsx'
import { MaskedWords } from '#ui/taken-words.tsx'

type AsItLeavesProps = {
  /** Not there while it is asked for anew. */
  shown: ElsewhereView | undefined
  place: QuotePlace
  keepInstitutions: boolean
  onKeepInstitutions: (keep: boolean) => void
}

/** A passage as it would stand outside of its room, every mask in it to be seen; names of institutions may be kept, after reading why they are masked. */
export function AsItLeaves({ shown, place, keepInstitutions, onKeepInstitutions }: AsItLeavesProps) {
  const month = shown ? softTime(shown.month) : ''
  return (
    <>
      {shown ? (
        <MaskedWords
          words={shown.words}
          masked={shown.masked}
          from={place === 'other_room' ? say('posts.quote-other-room', { month }) : month}
        />
      ) : null}
      {keepInstitutions || (shown && shown.masked.institutions > 0) ? (
        <Check
          label={say('quotes.keep-institutions')}
          hint={say('posts.institutions-masked')}
          checked={keepInstitutions}
          onChange={({ target }) => onKeepInstitutions(target.checked)}
        />
      ) : null}
    </>
  )
}

/** Why a passage may not leave, or could not be shown as it would. */
export function CannotLeave({ error, onDone }: { error: Error; onDone: () => void }) {
  return (
    <>
      <p role="alert">{errorWords(error)}</p>
      <p className="acts-row">
        <Button onClick={onDone}>{say('order.not-now')}</Button>
      </p>
    </>
  )
}
