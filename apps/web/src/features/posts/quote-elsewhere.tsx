import { useState } from 'react'
import { errorWords } from '#lib/refusal-words.ts'
import { type Place, useGoOnWriting } from '#lib/use-go-on-writing.ts'
import { useWordsElsewhere } from '#lib/use-words-elsewhere.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { PlaceFields } from '#ui/place-fields.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { AsItLeaves, CannotLeave } from './as-it-leaves.tsx'

type QuoteElsewhereProps = { roomId: string; postId: string; passage: string; onDone: () => void }

/** Carries a passage into another of one’s rooms: shows how it will stand there, and goes on in the thread where it is to be written, or in a new one. */
export function QuoteElsewhere({ roomId, postId, passage, onDone }: QuoteElsewhereProps) {
  const [keepInstitutions, setKeepInstitutions] = useState(false)
  const [place, setPlace] = useState<Place>()
  const shown = useWordsElsewhere({ roomId, postId, passage, keepInstitutions })
  const begin = useGoOnWriting({ postId, passage, from: { roomId, keepInstitutions } })
  if (shown.isError) return <CannotLeave error={shown.error} onDone={onDone} />
  if (!shown.data && !keepInstitutions) return <Waiting />
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (place) begin.mutate(place)
      }}
    >
      <p className="hint">{say('quotes.elsewhere-why')}</p>
      <AsItLeaves
        shown={shown.data}
        place="other_room"
        keepInstitutions={keepInstitutions}
        onKeepInstitutions={setKeepInstitutions}
      />
      <PlaceFields except={roomId} onPlace={setPlace} />
      {begin.isError ? <p role="alert">{errorWords(begin.error)}</p> : null}
      <p className="acts-row">
        {place ? (
          <Button look="main" type="submit" isBusy={begin.isPending}>
            {say('quotes.elsewhere-go')}
          </Button>
        ) : null}
        <Button onClick={onDone}>{say('order.not-now')}</Button>
      </p>
    </form>
  )
}
