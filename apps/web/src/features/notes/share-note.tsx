import { endNoteShares, shareNote } from '@cloakroom/contract/sealed-notes.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { softTime } from '#lib/soft-time.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'

type ShareProps = { roomId: string; noteId: string; version: number }

/** Makes a link for outsiders and shows it once: the house keeps only its hash. */
export function ShareNote({ roomId, noteId, version }: ShareProps) {
  const [days, setDays] = useState('30')
  const params = { roomId, noteId }
  const share = useMutation({
    mutationFn: () => call(shareNote, { params, body: { version, days: Number(days) } }),
  })
  const end = useMutation({
    mutationFn: () => call(endNoteShares, { params }),
    onSuccess: () => share.reset(),
  })
  const error = share.error ?? end.error
  return (
    <section className="section stack" aria-labelledby="share-note">
      <h2 id="share-note">{say('notes.share')}</h2>
      <p className="hint">{say('notes.share-why')}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          end.reset()
          share.mutate()
        }}
      >
        <TextField
          label={say('notes.share-days')}
          className="note-few"
          type="number"
          required
          min={1}
          max={365}
          value={days}
          error={error ? errorWords(error) : undefined}
          onChange={({ target }) => setDays(target.value)}
        />
        <p className="acts-row">
          <Button type="submit" isBusy={share.isPending}>
            {say('notes.share-now')}
          </Button>
          <Button isBusy={end.isPending} onClick={() => end.mutate()}>
            {say('notes.share-end')}
          </Button>
        </p>
      </form>
      {share.data ? <ShownOnce token={share.data.token} endsOn={share.data.endsOn} /> : null}
      {end.isSuccess ? <p role="status">{say('notes.share-ended')}</p> : null}
    </section>
  )
}

function ShownOnce({ token, endsOn }: { token: string; endsOn: string }) {
  const link = `${window.location.origin}/notes/${token}`
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => announce(say('notes.share-copied')),
      () => undefined,
    )
  return (
    <div className="stack">
      <TextField
        label={say('notes.share-link')}
        hint={say('notes.share-ends', { day: softTime(endsOn) })}
        readOnly
        value={link}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <p>
        <Button onClick={() => void copy()}>{say('notes.share-copy')}</Button>
      </p>
    </div>
  )
}
