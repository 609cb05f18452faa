import { findByRules } from './find-by-rules.ts'
import { findKnownNames, type KnownNames } from './find-known-names.ts'
import type { Finding } from './finding.ts'
import { languagesOf } from './language-of.ts'
import type { SpeechKind } from './personal-speech.ts'
import { readText } from './reading.ts'
import type { Language, LanguageCode } from './rule.ts'
import { signatureBlocks } from './signature-block.ts'
import { withoutOverlaps } from './without-overlaps.ts'

/** Names are read by `checkPersonalName`, everything else by `checkHatsIn`. */
export function isName(as: SpeechKind | undefined): boolean {
  return as === 'personal-name' || as === 'handle'
}

export type CheckOptions = {
  lang?: LanguageCode | undefined
  as?: SpeechKind | undefined
  known?: KnownNames | undefined
}

/**
 * The hat check with the languages at hand; those that are not are passed over. Findings are sorted by start and do not overlap
 * within a kind; offsets are UTF-16. The language is found out when it is not told; a text in two languages is read by the rules of
 * both. Names that are `known` sharpen it. Time is linear in the length of the text.
 */
export function checkHatsIn(
  text: string,
  languages: ReadonlyMap<LanguageCode, Language>,
  options: Omit<CheckOptions, 'as'> = {},
): Finding[] {
  const reading = readText(text)
  const codes = options.lang ? [options.lang] : languagesOf(reading)
  const findings = codes.flatMap((code) => {
    const language = languages.get(code)
    return language ? findByRules(reading, language) : []
  })
  if (options.known) findings.push(...findKnownNames(reading, options.known, codes[0]!))
  return withoutOverlaps([...findings, ...signatureBlocks(reading, codes[0]!)])
}
