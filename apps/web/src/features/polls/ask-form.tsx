import { MOST_DOTS, MOST_OPTIONS, openPoll, type PollInput, type PollMethod } from '@cloakroom/contract/polls.ts'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '#lib/call.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { Refused } from '#lib/refused.ts'
import { useHatCheck } from '#lib/use-hat-check.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { focusOnArrival } from '#ui/focus-on-arrival.ts'
import { SelectField, TextArea, TextField } from '#ui/text-field.tsx'

const METHODS = ['temperature', 'consent', 'choice', 'ranked', 'dots'] as const
const HOURS = [1, 24, 72, 168, 336, 720] as const
type Hours = (typeof HOURS)[number]

type AskFormProps = {
  which: { roomId: string; postId: string }
  onAsked: (outBy: string | null) => Promise<void>
  onLeave: () => void
}

/** A question, how it is answered, and for how long. */
export function AskForm({ which, onAsked, onLeave }: AskFormProps) {
  const [method, setMethod] = useState<PollMethod>('temperature')
  const [question, setQuestion] = useState('')
  const [lines, setLines] = useState('')
  const [dots, setDots] = useState(5)
  const [hours, setHours] = useState<Hours>(72)
  const [isTried, setIsTried] = useState(false)
  const [hat] = useHatCheck(question, 'title')
  const [hatInOptions] = useHatCheck(lines, 'title')
  const options = optionsIn(lines)
  const hasOptions = method !== 'temperature' && method !== 'consent'
  const areOptionsWrong = hasOptions && !areOptions(options)
  const ask = useMutation({
    mutationFn: (body: PollInput) => call(openPoll, { params: which, body }),
    onSuccess: ({ outBy }) => onAsked(outBy),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (!areOptionsWrong && !ask.isPending) ask.mutate(inputOf({ method, question, options, dots, hours }))
  }
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        ref={focusOnArrival}
        label={say('polls.question')}
        value={question}
        required
        minLength={3}
        maxLength={200}
        autoComplete="off"
        error={hat?.why}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <SelectField
        label={say('polls.method')}
        hint={say(`polls.about-${method}`)}
        value={method}
        onChange={(event) => setMethod(METHODS.find((one) => one === event.target.value) ?? method)}
      >
        {METHODS.map((one) => (
          <option key={one} value={one}>
            {say(`polls.method-${one}`)}
          </option>
        ))}
      </SelectField>
      {hasOptions ? (
        <TextArea
          label={say('polls.options')}
          hint={say('polls.options-hint')}
          error={isTried && areOptionsWrong ? say('polls.options-wrong') : hatInOptions?.why}
          value={lines}
          rows={4}
          required
          onChange={(event) => setLines(event.target.value)}
        />
      ) : null}
      {method === 'dots' ? (
        <TextField
          label={say('polls.dots-each')}
          type="number"
          min={1}
          max={MOST_DOTS}
          required
          value={Number.isNaN(dots) ? '' : dots}
          onChange={(event) => setDots(event.target.valueAsNumber)}
        />
      ) : null}
      <SelectField
        label={say('polls.for')}
        hint={say('polls.grid')}
        value={hours}
        onChange={(event) => setHours(HOURS.find((one) => String(one) === event.target.value) ?? hours)}
      >
        {HOURS.map((one) => (
          <option key={one} value={one}>
            {say(`polls.for-${one}`)}
          </option>
        ))}
      </SelectField>
      {ask.isError ? <p role="alert">{[errorWords(ask.error), whyOf(ask.error)].filter(Boolean).join(' ')}</p> : null}
      <p className="acts-row">
        <Button type="submit" look="main" isBusy={ask.isPending}>
          {say('polls.ask-now')}
        </Button>
        <Button onClick={onLeave}>{say('polls.ask-not')}</Button>
      </p>
    </form>
  )
}

type Filled = { method: PollMethod; question: string; options: string[]; dots: number; hours: Hours }

function inputOf({ method, question, options, dots, hours }: Filled): PollInput {
  if (method === 'temperature' || method === 'consent') return { method, question, hours }
  return method === 'dots' ? { method, question, hours, options, dots } : { method, question, hours, options }
}

function optionsIn(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

function areOptions(options: readonly string[]): boolean {
  return options.length >= 2 && options.length <= MOST_OPTIONS && new Set(options).size === options.length
}

/** What the house found in the words, said by its first finding. */
function whyOf(error: unknown): string {
  return error instanceof Refused ? (error.problem.findings?.[0]?.why ?? '') : ''
}
