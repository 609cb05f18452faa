import type { PollResultView, PollView } from '@cloakroom/contract/polls.ts'
import { TEMPERATURES } from '@cloakroom/contract/polls.ts'
import { say } from '#lib/words.ts'
import { levelKey } from './ballot-form.tsx'
import { Bars } from './bars.tsx'
import { Rounds } from './rounds.tsx'

type ClosedPoll = Extract<PollView, { state: 'closed' }>

/** What a poll came to: first in a sentence, then in bars, then how it was counted. */
export function PollResult({ poll }: { poll: ClosedPoll }) {
  const { result } = poll
  if (result.kind === 'too_few') return <p className="poll-outcome">{say('polls.too-few')}</p>
  return (
    <div className="poll-result">
      <p className="poll-outcome">{outcomeOf(result, poll.options)}</p>
      <Counts result={result} options={poll.options} />
      <p className="hint">{say('polls.votes', { votes: result.votes })}</p>
      <details>
        <summary className="button-plain">{say('polls.how')}</summary>
        <p className="hint">{say(`polls.how-${result.kind}`)}</p>
      </details>
    </div>
  )
}

type Counted = Exclude<PollResultView, { kind: 'too_few' }>
type CountsProps = { result: Counted; options: readonly string[] }

function Counts({ result, options }: CountsProps) {
  switch (result.kind) {
    case 'temperature':
      return <Bars labels={levels()} counts={result.counts} marked={result.middle} unit="votes" />
    case 'consent':
      return (
        <Bars
          labels={[say('polls.agreed'), say('polls.abstained'), say('polls.objected')]}
          counts={result.counts}
          marked={[]}
          unit="votes"
        />
      )
    case 'choice':
      return <Bars labels={options} counts={result.counts} marked={result.leading} unit="votes" />
    case 'dots':
      return <Bars labels={options} counts={result.counts} marked={result.leading} unit="dots" />
    case 'ranked':
      return <Rounds result={result} options={options} />
  }
}

function outcomeOf(result: Counted, options: readonly string[]): string {
  if (result.kind === 'temperature') {
    const [level = '', other = ''] = result.middle.map((at) => say(levelKey(at)))
    return other === '' ? say('polls.middle-one', { level }) : say('polls.middle-two', { level, other })
  }
  if (result.kind === 'consent') {
    const count = result.counts[2] ?? 0
    return count === 0 ? say('polls.consent-given') : say('polls.consent-not-given', { count })
  }
  const leading = result.leading.map((at) => options[at] ?? '')
  const [option = ''] = leading
  if (leading.length > 1) return say('polls.equal', { options: leading.join(', ') })
  return say(result.kind === 'ranked' ? 'polls.wins' : 'polls.leads', { option })
}

function levels(): string[] {
  return Array.from({ length: TEMPERATURES }, (_, level) => say(levelKey(level)))
}
