import type { QuoteRequestView } from '@cloakroom/contract/quote-requests.ts'
import { answerQuoteRequest } from '@cloakroom/contract/quote-requests.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { softTime } from '#lib/soft-time.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/choice.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { InItsThread } from './in-its-thread.tsx'
import { TakeBack } from './take-back.tsx'
import './words-elsewhere.css'

type AskedProps = { roomId: string; requests: readonly QuoteRequestView[] }

/** Words of mine that somebody would like to use: to allow, to change, or to refuse. */
export function AskedOfMe({ roomId, requests }: AskedProps) {
  if (requests.length === 0) return null
  return (
    <section className="section" aria-labelledby="asked-of-me">
      <h2 id="asked-of-me">{say('quotes.of-me')}</h2>
      <p className="page-lead">{say('quotes.of-me-why')}</p>
      <ul className="words-elsewhere">
        {requests.map((request) => (
          <li key={request.id}>
            {request.state === 'asked' ? (
              <Answer roomId={roomId} request={request} />
            ) : (
              <>
                <blockquote dir="auto">{request.words}</blockquote>
                <p className="hint">
                  {say(request.isNamed ? 'quotes.you-allowed-named' : 'quotes.you-allowed')} · {placeOf(request)} ·{' '}
                  <InItsThread roomId={roomId} {...request} />
                </p>
                <TakeBack roomId={roomId} requestId={request.id} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Answer({ roomId, request }: { roomId: string; request: QuoteRequestView }) {
  const client = useQueryClient()
  const [words, setWords] = useState(request.words)
  const [isNamed, setIsNamed] = useState(false)
  const answer = useMutation({
    mutationFn: (chosen: 'allow' | 'refuse') =>
      call(answerQuoteRequest, {
        params: { roomId, quoteRequestId: request.id },
        body: { answer: chosen, isNamed, words: chosen === 'allow' && words !== request.words ? words : null },
      }),
    onSuccess: async (_, chosen) => {
      announce(say(chosen === 'allow' ? 'quotes.allowed-now' : 'quotes.refused-now'))
      await client.invalidateQueries({ queryKey: keys.quoteRequests(roomId) })
      await client.invalidateQueries({ queryKey: keys.notifications() })
    },
  })
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        answer.mutate('allow')
      }}
    >
      <p className="hint">
        {placeOf(request)} · {say('quotes.until', { day: softTime(request.lapsesOn) })} ·{' '}
        <InItsThread roomId={roomId} {...request} />
      </p>
      <TextArea
        label={say('quotes.other-words')}
        hint={say(request.place === 'outside' ? 'quotes.other-words-hint-outside' : 'quotes.other-words-hint')}
        error={answer.error ? errorWords(answer.error) : undefined}
        rows={3}
        required
        maxLength={4000}
        dir="auto"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {request.place === 'other_room' ? (
        <Check
          label={say('quotes.with-name')}
          hint={say('quotes.with-name-means')}
          checked={isNamed}
          onChange={({ target }) => setIsNamed(target.checked)}
        />
      ) : null}
      <p className="acts-row">
        <Button look="main" type="submit" isBusy={answer.isPending}>
          {say('quotes.allow')}
        </Button>
        <Button onClick={() => answer.mutate('refuse')}>{say('quotes.refuse')}</Button>
      </p>
    </form>
  )
}

function placeOf({ place, note, month }: QuoteRequestView): string {
  return `${say(`quotes.of-me-place-${place}`, { title: note?.title ?? '' })} · ${softTime(month)}`
}
