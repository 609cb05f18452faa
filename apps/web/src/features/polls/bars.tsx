import { say } from '#lib/words.ts'

type BarsProps = {
  labels: readonly string[]
  /** Null for what is not counted any more. */
  counts: readonly (number | null)[]
  /** Which stand out: said in the sentence above, and drawn darker. */
  marked: readonly number[]
  unit: 'votes' | 'dots'
}

/** A list that reads “Wait: 3 votes” to those who listen; the bars are for those who look. */
export function Bars({ labels, counts, marked, unit }: BarsProps) {
  const largest = Math.max(1, ...counts.map((count) => count ?? 0))
  return (
    <ul className="poll-bars">
      {labels.map((label, at) => {
        const count = counts[at]
        if (count === null || count === undefined) return null
        return (
          <li key={label} className={marked.includes(at) ? 'poll-bar poll-bar-marked' : 'poll-bar'}>
            <span className="poll-option">{label}</span>
            <span className="unseen">: </span>
            <span className="poll-count">
              {say(unit === 'votes' ? 'polls.count-votes' : 'polls.count-dots', { count })}
            </span>
            <span className="poll-track" aria-hidden="true">
              <span style={{ inlineSize: `${(count / largest) * 100}%` }} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
