import type { PollResultView } from '@cloakroom/contract/polls.ts'
import { say } from '#lib/words.ts'
import { Bars } from './bars.tsx'

type RoundsProps = { result: Extract<PollResultView, { kind: 'ranked' }>; options: readonly string[] }

/** The last round in bars, and behind it every round, so that everybody can count again. */
export function Rounds({ result, options }: RoundsProps) {
  const last = result.rounds.at(-1)
  return (
    <>
      <Bars labels={options} counts={last?.counts ?? []} marked={result.leading} unit="votes" />
      {result.rounds.length > 1 ? (
        <details>
          <summary className="button-plain">{say('polls.rounds')}</summary>
          {result.rounds.map(({ counts, dropped, exhausted }, at) => (
            <section key={at} className="poll-round">
              <h3>{say('polls.round', { round: at + 1 })}</h3>
              <Bars labels={options} counts={counts} marked={[]} unit="votes" />
              {dropped.length > 0 ? (
                <p className="hint">
                  {say('polls.dropped', { options: dropped.map((one) => options[one]).join(', ') })}
                </p>
              ) : null}
              {exhausted > 0 ? <p className="hint">{say('polls.exhausted', { count: exhausted })}</p> : null}
            </section>
          ))}
        </details>
      ) : null}
    </>
  )
}
