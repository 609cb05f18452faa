import type { TakeoutView } from '@cloakroom/contract/takeouts.ts'
import { say } from '#lib/words.ts'
import './taken-words.css'

const MARK = /(\[(?:a participant|an institution|…)\])/

/** A take-out as it leaves. */
export function TakenWords({ taken }: { taken: TakeoutView }) {
  return <MaskedWords words={taken.forms.text} masked={taken.masked} />
}

type MaskedWordsProps = { words: string; masked: TakeoutView['masked']; from?: string }

/** Words as they leave, each mask in them to be seen, and what was masked. */
export function MaskedWords({ words, masked, from }: MaskedWordsProps) {
  const what = whatIsMasked(masked)
  return (
    <>
      <blockquote className="taken" dir="auto">
        {words.split(MARK).map((part, i) =>
          // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never move
          MARK.test(part) ? <mark key={i}>{part}</mark> : part,
        )}
        {from ? <cite dir="auto">{from}</cite> : null}
      </blockquote>
      {what === '' ? null : <p className="text-ink-2">{say('posts.masked', { what })}</p>}
    </>
  )
}

function whatIsMasked(masked: TakeoutView['masked']): string {
  const parts = (['people', 'institutions', 'addresses'] as const)
    .filter((what) => masked[what] > 0)
    .map((what) => say(`posts.masked-${what}`, { count: masked[what] }))
  return new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' }).format(parts)
}
