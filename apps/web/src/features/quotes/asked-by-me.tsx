import type { QuoteRequestView } from '@cloakroom/contract/quote-requests.ts'
import { takeOutApproved } from '@cloakroom/contract/quote-requests.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#lib/call.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { softTime } from '#lib/soft-time.ts'
import { type Place, useGoOnWriting } from '#lib/use-go-on-writing.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { PlaceFields } from '#ui/place-fields.tsx'
import { TakenWords } from '#ui/taken-words.tsx'
import { InItsThread } from './in-its-thread.tsx'
import { TakeBack } from './take-back.tsx'
import { UseInNote } from './use-in-note.tsx'
import './words-elsewhere.css'

type AskedProps = { roomId: string; requests: readonly QuoteRequestView[] }

/** What I asked of others, what became of it, and the way to use what they allowed. */
export function AskedByMe({ roomId, requests }: AskedProps) {
  if (requests.length === 0) return null
  return (
    <section className="section" aria-labelledby="asked-by-me">
      <h2 id="asked-by-me">{say('quotes.mine')}</h2>
      <ul className="words-elsewhere">
        {requests.map((request) => (
          <li key={request.id}>
            <blockquote dir="auto">{request.words}</blockquote>
            <p className="hint">
              {stateOf(request)} · {say('quotes.until', { day: softTime(request.lapsesOn) })} ·{' '}
              <InItsThread roomId={roomId} {...request} />
            </p>
            {request.state === 'allowed' ? <Use roomId={roomId} request={request} /> : null}
            <TakeBack roomId={roomId} requestId={request.id} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type UseProps = { roomId: string; request: QuoteRequestView }

function Use(props: UseProps) {
  const { note, place } = props.request
  if (note) return <UseInNote {...props} note={note} />
  return place === 'outside' ? <UseOutside {...props} /> : <UseInRoom {...props} />
}

function UseOutside({ roomId, request }: UseProps) {
  const take = useMutation({
    mutationFn: () => call(takeOutApproved, { params: { roomId, quoteRequestId: request.id } }),
  })
  if (take.data)
    return (
      <>
        <p role="status">{say('quotes.taken-out')}</p>
        <TakenWords taken={take.data} />
      </>
    )
  return (
    <>
      {take.isError ? <p role="alert">{errorWords(take.error)}</p> : null}
      <p className="acts-row">
        <Button look="main" isBusy={take.isPending} onClick={() => take.mutate()}>
          {say('quotes.take-out')}
        </Button>
      </p>
    </>
  )
}

function UseInRoom({ roomId, request: { id, postId, words } }: UseProps) {
  const [place, setPlace] = useState<Place>()
  const begin = useGoOnWriting({
    postId,
    passage: words,
    from: { roomId, keepInstitutions: true, requestId: id },
  })
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (place) begin.mutate(place)
      }}
    >
      <PlaceFields except={roomId} onPlace={setPlace} />
      {begin.isError ? <p role="alert">{errorWords(begin.error)}</p> : null}
      {place ? (
        <p className="acts-row">
          <Button look="main" type="submit" isBusy={begin.isPending}>
            {say('quotes.elsewhere-go')}
          </Button>
        </p>
      ) : null}
    </form>
  )
}

function stateOf({ state, isNamed }: QuoteRequestView): string {
  return say(state === 'allowed' && isNamed ? 'quotes.mine-allowed-named' : `quotes.mine-${state}`)
}
