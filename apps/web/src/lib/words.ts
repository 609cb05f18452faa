import { i18n } from '@lingui/core'
import { en } from '../words/en.ts'
import type { enMore } from '../words/en-more.ts'
import type { refusals } from '../words/en/refusals.ts'

/** Every sentence of the interface has a key; English is the whole list, and what stands in for a missing translation. */
export type WordKey = keyof typeof en | keyof typeof enMore | keyof typeof refusals
type Words = Partial<Record<WordKey, string>>

/**
 * A language of the interface: the words of reading and writing, those of all other pages, and those of refusals. A new one is a folder
 * and two files beside the English ones, and a name in the list.
 */
type Catalogue = Record<'words' | 'more' | 'refusals', () => Promise<Words>>

const english: Catalogue = {
  words: async () => en,
  more: async () => (await import('../words/en-more.ts')).enMore,
  refusals: async () => (await import('../words/en/refusals.ts')).refusals,
}
const catalogues: Record<string, Catalogue> = { en: english }

/** The sentence for a key, with its values in place. */
export function say(key: WordKey, values?: Record<string, string | number>): string {
  return i18n._(key, values)
}

/** The language in which the interface speaks: the first of the reader's own that we have. */
export function chosenLanguage(wished: readonly string[] = navigator.languages): string {
  return wished.map((language) => language.split('-')[0] ?? '').find((language) => language in catalogues) ?? 'en'
}

/** Loads the words of reading and writing; what is not translated yet is said in English. */
export async function speak(language: string): Promise<void> {
  const own = await (catalogues[language] ?? english).words()
  i18n.loadAndActivate({ locale: language, messages: { ...en, ...own } })
  document.documentElement.lang = language
  document.documentElement.dir = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr'
}

/** Loads the words of all other pages, in the language that is spoken. */
export function speakMore(): Promise<void> {
  return speakPart('more')
}

/** Loads the words of a refusal, unless they are there. Without them, out of reach, one reads that it did not work. */
export async function speakRefusal(key: string): Promise<void> {
  if (!isSaid(key)) await speakPart('refusals').catch(() => undefined)
}

/** Whether the words of a key have been loaded. */
export function isSaid(key: string): boolean {
  return key in i18n.messages
}

async function speakPart(part: 'more' | 'refusals'): Promise<void> {
  const language = i18n.locale
  const [inEnglish, own] = await Promise.all([english[part](), (catalogues[language] ?? english)[part]()])
  i18n.load(language, { ...inEnglish, ...own })
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur'])
