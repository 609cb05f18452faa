import { differences } from '@cloakroom/charter/differences.ts'
import type { CharterView } from '@cloakroom/contract/rooms.ts'
import { termWords } from '#lib/charter-words.ts'
import { say } from '#lib/words.ts'
import './charters.css'

type Terms = Omit<CharterView, 'version'>

/** What one version says differently from another, in words: what it says now, and what was said until then. */
export function CharterChanges({ before, after }: { before: Terms; after: Terms }) {
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
