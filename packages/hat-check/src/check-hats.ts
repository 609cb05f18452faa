import { checkHatsIn, isName, type CheckOptions } from './check-hats-in.ts'
import type { Finding } from './finding.ts'
import { languagesOf } from './language-of.ts'
import { findByModel } from './model/find-by-model.ts'
import { checkPersonalName } from './personal-name.ts'
import { readText } from './reading.ts'
import type { Language, LanguageCode } from './rule.ts'
import { arabic } from './rules/ar/arabic.ts'
import { english } from './rules/en/english.ts'
import { french } from './rules/fr/french.ts'
import { portuguese } from './rules/pt/portuguese.ts'
import { russian } from './rules/ru/russian.ts'
import { spanish } from './rules/es/spanish.ts'
import { chinese } from './rules/zh/chinese.ts'

/** Every language there is: the server has them all at hand. */
export const allLanguages: ReadonlyMap<LanguageCode, Language> = new Map(
  [english, french, spanish, portuguese, arabic, russian, chinese].map((language) => [language.code, language]),
)

/**
 * Finds where a text speaks for an institution instead of a person, and where it tells which member said something, in every
 * language there is (see `checkHatsIn`). For the server; a browser asks `checkHatsAsNeeded`, which fetches only the languages it needs.
 */
export function checkHats(text: string, options: CheckOptions = {}): Finding[] {
  if (isName(options.as)) return checkPersonalName(text, options.lang ?? 'en')
  return checkHatsIn(text, allLanguages, options, options.byRulesAlone ? undefined : findByModel)
}

/** What the rules alone find, without the model. */
export function checkHatsByRules(text: string): Finding[] {
  return checkHatsIn(text, allLanguages)
}

/** What the model alone finds, without the rules. */
export function checkHatsByModel(text: string): Finding[] {
  const reading = readText(text)
  const language = allLanguages.get(languagesOf(reading)[0]!)
  return language ? findByModel(reading, language, []) : []
}
