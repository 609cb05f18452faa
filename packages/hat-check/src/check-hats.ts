import { findByRules } from './find-by-rules.ts'
import type { Finding } from './finding.ts'
import { languagesOf } from './language-of.ts'
import type { SpeechKind } from './personal-speech.ts'
import { checkPersonalName } from './personal-name.ts'
import { readText } from './reading.ts'
import { signatureBlocks } from './signature-block.ts'
import type { Language, LanguageCode } from './rule.ts'
import { english } from './rules/en/english.ts'
import { french } from './rules/fr/french.ts'
import { spanish } from './rules/es/spanish.ts'
import { withoutOverlaps } from './without-overlaps.ts'

const LANGUAGES: Record<LanguageCode, Language> = { en: english, fr: french, es: spanish }

/**
 * Finds where a text speaks for an institution instead of a person, and where it tells which member said something.
 * Findings are sorted by start and do not overlap within a kind; offsets are UTF-16. The language is found out when it is
 * not told; a text in two languages is read by the rules of both. Time is linear in the length of the text.
 */
export function checkHats(text: string, options: { lang?: LanguageCode; as?: SpeechKind } = {}): Finding[] {
  if (options.as === 'personal-name' || options.as === 'handle') return checkPersonalName(text, options.lang ?? 'en')
  const reading = readText(text)
  const languages = options.lang ? [options.lang] : languagesOf(reading)
  const findings = languages.flatMap((code) => findByRules(reading, LANGUAGES[code]))
  return withoutOverlaps([...findings, ...signatureBlocks(reading, languages[0]!)])
}
