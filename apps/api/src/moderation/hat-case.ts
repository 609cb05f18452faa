import type { HatCaseView } from '@cloakroom/contract/moderation.ts'
import type { HeldFinding } from '@cloakroom/database/schema/posts.ts'
import type { Finding } from '@cloakroom/hat-check/finding.ts'
import { languagesOf } from '@cloakroom/hat-check/language-of.ts'
import { speakPersonally } from '@cloakroom/hat-check/personal-speech.ts'
import { readText } from '@cloakroom/hat-check/reading.ts'
import { withoutNames } from '../door/without-names.ts'

/** A text on which the desk has decided: let in, so that there was no hat, or returned for the hat that was found. */
type Verdict = { markdown: string; state: 'accepted' | 'returned'; findings: readonly Finding[] }

/** The same of words, with the title of the thread that they began or would have begun. */
export type Decided = Omit<Verdict, 'findings'> & { title: string | null; findings: readonly HeldFinding[] }

/**
 * The cases of one verdict. A title is a case of its own, where it was contested: where it was returned with something found in it, or stands though the check
 * refuses it. Words that were returned for the title alone are none.
 */
export function hatCases({ title, markdown, state, findings }: Decided, names: readonly string[]): HatCaseView[] {
  const isHat = ({ kind }: Finding) => kind === 'hat'
  const inTitle = findings.filter((finding) => finding.inTitle)
  const inWords = findings.filter((finding) => !finding.inTitle)
  const isAccepted = state === 'accepted'
  const isTitleContested = title && (isAccepted ? isRefused(title) : inTitle.some(isHat))
  const areWordsContested = isAccepted || inWords.some(isHat) || !inTitle.some(isHat)
  return [
    ...(isTitleContested ? [hatCase({ markdown: title, state, findings: inTitle }, names)] : []),
    ...(markdown && areWordsContested ? [hatCase({ markdown, state, findings: inWords }, names)] : []),
  ]
}

function isRefused(title: string): boolean {
  return speakPersonally(title, { as: 'title', strictness: 'strict', byRulesAlone: true }).speech === null
}

/**
 * A verdict of the desk as a test case of the hat check: the words without anybody's name, and nothing of who wrote them, where, or when. Passages
 * are looked up anew, since a name left out moves what stands behind it; where none is found again, all of it is marked.
 */
export function hatCase({ markdown, state, findings }: Verdict, names: readonly string[]): HatCaseView {
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
