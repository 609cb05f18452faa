import { checkHatsIn, isName, type CheckOptions, type SecondReader } from './check-hats-in.ts'
import type { Finding } from './finding.ts'
import { languagesTold } from './language-of.ts'
import { readText } from './reading.ts'
import type { Language, LanguageCode } from './rule.ts'

const FETCH: Record<LanguageCode, () => Promise<Language>> = {
  en: async () => (await import('./rules/en/english.ts')).english,
  fr: async () => (await import('./rules/fr/french.ts')).french,
  es: async () => (await import('./rules/es/spanish.ts')).spanish,
  pt: async () => (await import('./rules/pt/portuguese.ts')).portuguese,
  ru: async () => (await import('./rules/ru/russian.ts')).russian,
  ar: async () => (await import('./rules/ar/arabic.ts')).arabic,
  zh: async () => (await import('./rules/zh/chinese.ts')).chinese,
}
const atHand = new Map<LanguageCode, Language>()
let second: SecondReader | undefined

/**
 * The hat check for a browser: the rules of a language are fetched when a text is in it, what is known of names with the first name, and both are kept. For texts whose languages can be
 * told and fetched, the findings are those of `checkHats`. A short text that tells nothing is read by the rules of `likely` alone,
 * while the server tries every language of its script. A language that cannot be fetched is passed over until the next text.
 */
export async function checkHatsAsNeeded(
  text: string,
  options: CheckOptions & { likely?: LanguageCode } = {},
): Promise<Finding[]> {
  if (isName(options.as)) {
    const { checkPersonalName } = await import('./personal-name.ts')
    return checkPersonalName(text, options.lang ?? 'en')
  }
  await Promise.all([fetchModelOnce(), ...languagesFor(text, options).map(fetchOnce)])
  return checkHatsIn(text, atHand, options, second)
}

function languagesFor(text: string, { lang, likely }: CheckOptions & { likely?: LanguageCode }): LanguageCode[] {
  if (lang) return [lang]
  const told = languagesTold(readText(text))
  return told.length > 0 ? told : [likely ?? 'en']
}

async function fetchOnce(code: LanguageCode): Promise<void> {
  if (atHand.has(code)) return
  try {
    atHand.set(code, await FETCH[code]())
  } catch {
    // Out of reach now; the server reads every text again.
  }
}

async function fetchModelOnce(): Promise<void> {
  if (second) return
  try {
    second = (await import('./model/find-by-model.ts')).findByModel
  } catch {
    // As with a language: the rules alone until the next text.
  }
}
