import { findByRules } from './find-by-rules.ts'
import { findKnownNames, type KnownNames } from './find-known-names.ts'
import type { Finding } from './finding.ts'
import { languagesOf } from './language-of.ts'
import { readText, type Reading } from './reading.ts'
import { replyLines } from './reply-lines.ts'
import type { Language, LanguageCode } from './rule.ts'
import { signatureBlocks } from './signature-block.ts'
import type { SpeechKind } from './speech-kind.ts'
import { withoutOverlaps } from './without-overlaps.ts'

/** Names are read by `checkPersonalName`, everything else by `checkHatsIn`. */
export function isName(as: SpeechKind | undefined): boolean {
  return as === 'personal-name' || as === 'handle'
}

export type CheckOptions = {
  lang?: LanguageCode | undefined
  as?: SpeechKind | undefined
  known?: KnownNames | undefined
  /** Without the model, whose advice refuses nothing: for who asks only whether words may pass. */
  byRulesAlone?: boolean
}

/** A second opinion on a text: what it finds beside what was found. */
export type SecondReader = (reading: Reading, language: Language, found: readonly Finding[]) => Finding[]

/**
 * The hat check with the languages at hand; those that are not are passed over. Findings are sorted by start and do not overlap
 * within a kind; offsets are UTF-16. The language is found out when it is not told; a text in two languages is read by the rules of
 * both. Names that are `known` sharpen it; a `second` reader, where there is one, has the last word. Time is linear in the length of the text.
 */
export function checkHatsIn(
  text: string,
  languages: ReadonlyMap<LanguageCode, Language>,
  options: Omit<CheckOptions, 'as'> = {},
  second?: SecondReader,
): Finding[] {
  const reading = readText(text)
  const codes = options.lang ? [options.lang] : languagesOf(reading)
  const findings = codes.flatMap((code) => {
    const language = languages.get(code)
    return language ? findByRules(reading, language) : []
  })
  const first = languages.get(codes[0]!)
  const says = (first ?? languages.values().next().value)?.says
  if (says && options.known) findings.push(...findKnownNames(reading, options.known, says))
  if (says) findings.push(...signatureBlocks(reading, says))
  if (first) findings.push(...replyLines(reading, first))
  if (second && first) findings.push(...second(reading, first, findings))
  return withoutOverlaps(findings)
}
