import { askToQuote, type QuotePlace } from '@cloakroom/contract/quote-requests.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '#lib/call.ts'
import { newId } from '#lib/new-id.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { softTime } from '#lib/soft-time.ts'
import { useNotes } from '#lib/use-notes.ts'
import { useWordsElsewhere } from '#lib/use-words-elsewhere.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Choice } from '#ui/choice.tsx'
import { MaskedWords } from '#ui/taken-words.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { AsItLeaves, CannotLeave } from './as-it-leaves.tsx'

type AskToQuoteProps = { roomId: string; postId: string; passage: string; onDone: () => void }

const NOTHING_MASKED = { people: 0, institutions: 0, addresses: 0 }

/** Asks the writer of a post whether a passage may leave the room, and shows what they are shown. */
export function AskToQuote({ roomId, postId, passage, onDone }: AskToQuoteProps) {
  const client = useQueryClient()
  const [id] = useState(newId)
  const [chosen, setChosen] = useState('other_room')
  const [keepInstitutions, setKeepInstitutions] = useState(false)
  const shown = useWordsElsewhere({ roomId, postId, passage, keepInstitutions, toAsk: true })
  const places = usePlaces(roomId)
  const { place, noteId } = places.find(({ value }) => value === chosen) ?? places[0]
  const ask = useMutation({
    mutationFn: () =>
      call(askToQuote, { params: { roomId, postId }, body: { id, passage, place, noteId, keepInstitutions } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.quoteRequests(roomId) }),
  })
  if (ask.data)
    return (
      <>
        <p role="status">{say('quotes.asked-now')}</p>
        <MaskedWords words={ask.data.words} masked={NOTHING_MASKED} from={softTime(ask.data.month)} />
        <p className="acts-row">
          <Link className="button-plain" to={`/rooms/${roomId}/words-elsewhere`}>
            {say('quotes.title')}
          </Link>
          <Button onClick={onDone}>{say('order.done')}</Button>
        </p>
      </>
    )
  if (shown.isError) return <CannotLeave error={shown.error} onDone={onDone} />
  if (!shown.data && !keepInstitutions) return <Waiting />
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        ask.mutate()
      }}
    >
      <p className="hint">{say('quotes.ask-why')}</p>
      <AsItLeaves
        shown={shown.data}
        place={place}
        keepInstitutions={keepInstitutions}
        onKeepInstitutions={setKeepInstitutions}
      />
      <Choice legend={say('quotes.place')} options={places} value={chosen} onChange={setChosen} />
      {ask.isError ? <p role="alert">{errorWords(ask.error)}</p> : null}
      <p className="acts-row">
        <Button look="main" type="submit" isBusy={ask.isPending}>
          {say('quotes.ask-now')}
        </Button>
        <Button onClick={onDone}>{say('order.not-now')}</Button>
      </p>
    </form>
  )
}

type Place = { value: string; place: QuotePlace; noteId: string | null; label: string; consequence: string }

/** Where words may be asked for: of notes, those that one drafts. */
function usePlaces(roomId: string): [Place, ...Place[]] {
  const drafts = useNotes(roomId).data?.notes.filter(({ state }) => state === 'draft') ?? []
  const placed = (place: QuotePlace, noteId: string | null = null, title = ''): Place => ({
    value: noteId ?? place,
    place,
    noteId,
    label: say(`quotes.place-${place}`, { title }),
    consequence: say(`quotes.place-${place}-means`),
  })
  return [placed('other_room'), placed('outside'), ...drafts.map(({ id, title }) => placed('note', id, title))]
}
