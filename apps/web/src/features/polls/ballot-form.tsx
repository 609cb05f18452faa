import { type BallotInput, type PollView, STANCES, TEMPERATURES } from '@cloakroom/contract/polls.ts'
import { type FormEvent, useState } from 'react'
import { errorWords } from '#lib/refusal-words.ts'
import type { WordKey } from '#lib/words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Choice, type Option } from '#ui/choice.tsx'
import { DotsField } from './dots-field.tsx'
import { OrderField } from './order-field.tsx'
import { useCastBallot } from './use-polls.ts'

type OpenPoll = Extract<PollView, { state: 'open' }>
type BallotFormProps = { roomId: string; poll: OpenPoll; onDone: () => void; onLeave: (() => void) | undefined }

/** A ballot, made with the keyboard or anything else, and sent as one. */
export function BallotForm({ roomId, poll, onDone, onLeave }: BallotFormProps) {
  const [ballot, setBallot] = useState<BallotInput | null>(null)
  const cast = useCastBallot({ roomId, postId: poll.postId }, onDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ballot && !cast.isPending) cast.mutate(ballot)
  }
  return (
    <form className="poll-ballot" onSubmit={submit} aria-label={say('polls.your-vote')}>
      <Field poll={poll} ballot={ballot} onChange={setBallot} />
      <p className="hint">{say('polls.hidden')}</p>
      {cast.isError ? <p role="alert">{errorWords(cast.error)}</p> : null}
      <p className="acts-row">
        <Button type="submit" look="main" isBusy={cast.isPending} disabled={ballot === null}>
          {say('polls.vote')}
        </Button>
        {onLeave ? <Button onClick={onLeave}>{say('polls.keep-vote')}</Button> : null}
      </p>
    </form>
  )
}

type FieldProps = { poll: OpenPoll; ballot: BallotInput | null; onChange: (ballot: BallotInput | null) => void }

function Field({ poll, ballot, onChange }: FieldProps) {
  switch (poll.method) {
    case 'temperature':
      return (
        <OneOf
          options={Array.from({ length: TEMPERATURES }, (_, level) => ({ label: say(levelKey(level)) }))}
          chosen={ballot?.method === 'temperature' ? ballot.level : null}
          onChange={(level) => onChange({ method: 'temperature', level })}
        />
      )
    case 'consent':
      return (
        <OneOf
          options={STANCES.map((stance) => ({
            label: say(`polls.stance-${stance}`),
            consequence: say(`polls.stance-${stance}-means`),
          }))}
          chosen={ballot?.method === 'consent' ? STANCES.indexOf(ballot.stance) : null}
          onChange={(at) => onChange({ method: 'consent', stance: STANCES[at] ?? 'abstain' })}
        />
      )
    case 'choice':
      return (
        <OneOf
          options={poll.options.map((label) => ({ label }))}
          chosen={ballot?.method === 'choice' ? ballot.option : null}
          onChange={(option) => onChange({ method: 'choice', option })}
        />
      )
    case 'ranked':
      return (
        <OrderField
          options={poll.options}
          order={ballot?.method === 'ranked' ? ballot.order : []}
          onChange={(order) => onChange(order.length > 0 ? { method: 'ranked', order } : null)}
        />
      )
    case 'dots':
      return (
        <DotsField
          options={poll.options}
          most={poll.dots ?? 0}
          given={ballot?.method === 'dots' ? ballot.dots : poll.options.map(() => 0)}
          onChange={(dots) => onChange(dots.some((one) => one > 0) ? { method: 'dots', dots } : null)}
        />
      )
  }
}

type OneOfProps = { options: Omit<Option<string>, 'value'>[]; chosen: number | null; onChange: (at: number) => void }

function OneOf({ options, chosen, onChange }: OneOfProps) {
  return (
    <Choice
      legend={say('polls.your-vote')}
      options={options.map((option, at) => ({ ...option, value: String(at) }))}
      value={chosen === null ? '' : String(chosen)}
      onChange={(value) => onChange(Number(value))}
    />
  )
}

/** The words of a level of a temperature check. */
export function levelKey(level: number): WordKey {
  return LEVELS[level] ?? 'polls.level-2'
}

const LEVELS = ['polls.level-0', 'polls.level-1', 'polls.level-2', 'polls.level-3', 'polls.level-4'] as const
