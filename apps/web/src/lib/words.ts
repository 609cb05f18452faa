import { i18n } from '@lingui/core'
import { en } from '../words/en.ts'

/** Every sentence of the interface has a key; English is the whole list, and what stands in for a missing translation. */
export type WordKey = keyof typeof en

/** The languages of the interface. A new one is a folder beside `words/en` and a line here. */
const catalogues: Record<string, () => Promise<Partial<Record<WordKey, string>>>> = {
  en: async () => ({}),
}

/** The sentence for a key, with its values in place. */
export function say(key: WordKey, values?: Record<string, string | number>): string {
  return i18n._(key, values)
}

/** The language in which the interface speaks: the first of the reader's own that we have. */
export function chosenLanguage(wished: readonly string[] = navigator.languages): string {
  return wished.map((language) => language.split('-')[0] ?? '').find((language) => language in catalogues) ?? 'en'
}

/** Loads the words of a language; what is not translated yet is said in English. */
export async function speak(language: string): Promise<void> {
  const own = await (catalogues[language]?.() ?? Promise.resolve({}))
  i18n.loadAndActivate({ locale: language, messages: { ...en, ...own } })
  document.documentElement.lang = language
  document.documentElement.dir = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr'
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur'])
