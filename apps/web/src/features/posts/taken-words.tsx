import type { TakeoutView } from '@cloakroom/contract/takeouts.ts'
import { say } from '#lib/words.ts'
import './taken-words.css'

const MARK = /(\[(?:a participant|an institution|…)\])/

/** Words as they leave, each mask in them to be seen, and what was masked. */
export function TakenWords({ taken }: { taken: TakeoutView }) {
  const masked = whatIsMasked(taken.masked)
  return (
    <>
      <blockquote className="taken">
        {taken.forms.text.split(MARK).map((part, i) =>
          // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never move
          MARK.test(part) ? <mark key={i}>{part}</mark> : part,
        )}
      </blockquote>
      {masked === '' ? null : <p className="text-ink-3">{say('posts.masked', { what: masked })}</p>}
    </>
  )
}

function whatIsMasked(masked: TakeoutView['masked']): string {
  const parts = (['people', 'institutions', 'addresses'] as const)
    .filter((what) => masked[what] > 0)
    .map((what) => say(`posts.masked-${what}`, { count: masked[what] }))
  return new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' }).format(parts)
}
