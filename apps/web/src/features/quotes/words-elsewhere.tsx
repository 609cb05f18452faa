import type { WordsElsewhereView } from '@cloakroom/contract/words-elsewhere.ts'
import { listWordsElsewhere, noteWordsElsewhere } from '@cloakroom/contract/words-elsewhere.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { softTime } from '#lib/soft-time.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { InItsThread } from './in-its-thread.tsx'
import '#ui/lists.css'
import './words-elsewhere.css'

/** Words of mine that other rooms quote. Having looked at them is noted, so that one is told once. */
export function WordsElsewhere({ roomId, hasAnswers }: { roomId: string; hasAnswers: boolean }) {
  const client = useQueryClient()
  const words = useQuery({
    queryKey: keys.wordsElsewhere(roomId),
    queryFn: async ({ signal }) => (await call(listWordsElsewhere, { params: { roomId }, signal })).words,
  })
  const note = useMutation({
    mutationFn: () => call(noteWordsElsewhere, { params: { roomId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.notifications() }),
  })
  const isNew = (words.data?.some((one) => one.isNew) ?? false) || hasAnswers
  const noteSeen = useEffectEvent(() => note.mutate())
  useEffect(() => {
    if (isNew) noteSeen()
  }, [isNew])
  if (words.isError) return <Failed error={words.error} onRetry={() => void words.refetch()} />
  if (!words.data) return <Waiting lines={4} />
  return (
    <section className="section" aria-labelledby="quoted-elsewhere">
      <h2 id="quoted-elsewhere">{say('quotes.quoted')}</h2>
      {words.data.length === 0 ? <p className="font-serif text-reading">{say('quotes.none-elsewhere')}</p> : null}
      <ul className="words-elsewhere">
        {words.data.map((one) => (
          <li key={one.id}>
            <Words roomId={roomId} {...one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Words({ words, month, isNew, isNamed, ...place }: WordsElsewhereView & { roomId: string }) {
  return (
    <>
      <blockquote dir="auto">{words}</blockquote>
      <p className="hint">
        {isNew ? <strong>{say('quotes.new')} </strong> : null}
        {say(isNamed ? 'quotes.quoted-named' : 'quotes.quoted-in', { month: softTime(month) })} ·{' '}
        <InItsThread {...place} />
      </p>
    </>
  )
}
