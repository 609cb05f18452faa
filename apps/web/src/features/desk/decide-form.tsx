import { useState } from 'react'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { focusOnArrival } from '#ui/focus-on-arrival.ts'
import { SpokenField } from '#ui/spoken-field.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import type { Decision } from './use-decide.ts'

type DecideFormProps = {
  how: 'return' | 'remove' | 'propose'
  /** The words from which a proposal begins. */
  markdown: string
  /** The title from which a proposal begins, of what would begin a thread. */
  title: string | null
  isBusy: boolean
  onDecide: (decision: Decision) => void
  onLeave: () => void
}

const NOW = { return: 'desk.return-now', remove: 'desk.remove-now', propose: 'desk.propose-now' } as const

/** What a decision says to the writer: a reason always, other words where some are proposed. */
export function DecideForm({ how, markdown, title, isBusy, onDecide, onLeave }: DecideFormProps) {
  const [reason, setReason] = useState('')
  const [words, setWords] = useState(markdown)
  const [heading, setHeading] = useState(title)
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        onDecide(how === 'propose' ? { how, markdown: words, title: heading, reason } : { how, reason })
      }}
    >
      {how === 'propose' && heading !== null ? (
        <TextField
          label={say('desk.propose-title')}
          required
          minLength={3}
          maxLength={160}
          autoComplete="off"
          value={heading}
          onChange={(event) => setHeading(event.target.value)}
        />
      ) : null}
      {how === 'propose' ? (
        <TextArea
          label={say('desk.propose-words')}
          hint={say('desk.propose-hint')}
          required
          rows={6}
          maxLength={40_000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      ) : null}
      {how === 'remove' ? <p>{say('desk.remove-why')}</p> : null}
      <SpokenField
        as="note"
        label={say(how === 'propose' ? 'desk.propose-why' : 'desk.reason')}
        hint={say('desk.reason-hint')}
        required
        minLength={3}
        maxLength={300}
        autoComplete="off"
        ref={focusOnArrival}
        value={reason}
        onText={setReason}
      />
      <p className="acts-row">
        <Button look={how === 'remove' ? 'grave' : 'main'} type="submit" isBusy={isBusy}>
          {say(NOW[how])}
        </Button>
        <Button onClick={onLeave}>{say('desk.return-not')}</Button>
      </p>
    </form>
  )
}
