import { maskPassage, type MyPassageView } from '@cloakroom/contract/notes.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { untilTime } from '#lib/until-time.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { WordsToMark } from './words-to-mark.tsx'
import './notes.css'

/** Words of mine in notes that are shown to their speakers: to mask, or to keep out. */
export function MyWords({ roomId, mine }: { roomId: string; mine: MyPassageView[] }) {
  if (mine.length === 0) return null
  return (
    <section className="section" aria-labelledby="my-words">
      <h2 id="my-words">{say('notes.mine')}</h2>
      <p className="page-lead">{say('notes.mine-why')}</p>
      <ul className="note-mine">
        {mine.map((passage) => (
          <li key={passage.id}>
            <Mine roomId={roomId} passage={passage} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Mine({ roomId, passage }: { roomId: string; passage: MyPassageView }) {
  const { id: passageId, noteId, words, state, isAllowed } = passage
  const client = useQueryClient()
  const [marked, setMarked] = useState('')
  const [asks, setAsks] = useState(false)
  const mask = useMutation({
    mutationFn: (some: string | null) =>
      call(maskPassage, { params: { roomId, noteId, passageId }, body: { words: some } }),
    onSuccess: (_, some) => {
      setMarked('')
      setAsks(false)
      announce(say(some === null ? 'notes.vetoed' : 'notes.masked-now'))
      return client.invalidateQueries({ queryKey: keys.notes(roomId) })
    },
  })
  const until = say('notes.mine-in', { title: passage.noteTitle, time: untilTime(passage.shownUntil) })
  if (state === 'vetoed')
    return (
      <>
        <p className="hint">{until}</p>
        <p>{say('notes.vetoed')}</p>
      </>
    )
  if (isAllowed)
    return (
      <div className="stack">
        <p className="hint">{say('notes.mine-allowed', { title: passage.noteTitle })}</p>
        <blockquote dir="auto">{words}</blockquote>
      </div>
    )
  return (
    <div className="stack">
      <p className="hint">{until}</p>
      <WordsToMark words={words} error={mask.error ? errorWords(mask.error) : undefined} onMark={setMarked} />
      {asks ? (
        <div role="group" aria-label={say('notes.veto')}>
          <p>{say('notes.veto-sure')}</p>
          <p className="acts-row">
            <Button look="grave" isBusy={mask.isPending} onClick={() => mask.mutate(null)}>
              {say('notes.veto-now')}
            </Button>
            <Button onClick={() => setAsks(false)}>{say('notes.veto-not')}</Button>
          </p>
        </div>
      ) : (
        <p className="acts-row">
          <Button isBusy={mask.isPending || marked === ''} onClick={() => mask.mutate(marked)}>
            {say('notes.mask')}
          </Button>
          <Button onClick={() => setAsks(true)}>{say('notes.veto')}</Button>
          <span className="hint" dir="auto">
            {marked === '' ? say('notes.mask-nothing') : `“${marked}”`}
          </span>
        </p>
      )}
    </div>
  )
}
