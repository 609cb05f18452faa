import { differences } from '@cloakroom/charter/differences.ts'
import { type ChosenTerms, termWords } from '#lib/charter-words.ts'
import { say } from '#lib/words.ts'
import './charters.css'

/** What one version says differently from another, in words: what it says now, and what was said until then. */
export function CharterChanges({ before, after }: { before: ChosenTerms; after: ChosenTerms }) {
  const changed = differences(before, after)
  if (changed.length === 0) return <p className="hint">{say('charters.no-changes')}</p>
  return (
    <dl className="charter-changes">
      {changed.map(({ term, is }) => {
        const now = termWords(after, term)
        return (
          <div key={term}>
            <dt>
              {now.title} <span className="charter-change">{say(`charters.${is}`)}</span>
            </dt>
            <dd>{now.text}</dd>
            <dd className="text-ink-3">{say('charters.was', { title: termWords(before, term).title })}</dd>
          </div>
        )
      })}
    </dl>
  )
}
