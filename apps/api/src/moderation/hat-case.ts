import type { HatCaseView } from '@cloakroom/contract/moderation.ts'
import type { Finding } from '@cloakroom/hat-check/finding.ts'
import { languagesOf } from '@cloakroom/hat-check/language-of.ts'
import { readText } from '@cloakroom/hat-check/reading.ts'
import { withoutNames } from '../door/without-names.ts'

/** Words on which the desk has decided: let in, so that there was no hat, or returned for the hat that was found. */
export type Decided = { markdown: string; state: 'accepted' | 'returned'; findings: readonly Finding[] }

/**
 * A verdict of the desk as a test case of the hat check: the words without anybody's name, and nothing of who wrote them, where, or when. Passages
 * are looked up anew, since a name left out moves what stands behind it; where none is found again, all of it is marked.
 */
export function hatCase({ markdown, state, findings }: Decided, names: readonly string[]): HatCaseView {
  const text = withoutNames(markdown, names)
  const [lang = 'en'] = languagesOf(readText(text))
  const source = 'desk'
  if (state === 'accepted') return { text, lang, label: 'clear', spans: [], source }
  const spans = findings
    .filter(({ kind }) => kind === 'hat')
    .map(({ start, end }) => withoutNames(markdown.slice(start, end), names))
    .filter((passage) => passage !== '' && text.includes(passage))
    .map((passage) => [text.indexOf(passage), text.indexOf(passage) + passage.length])
  return { text, lang, label: 'hat', spans: spans.length > 0 ? spans : [[0, text.length]], source }
}
