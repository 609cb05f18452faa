import { withMentions } from '@cloakroom/contract/mentions.ts'

/** What stands where somebody was named. */
export const SOMEBODY = '[a participant]'
/** A mention that was cut through: words are taken out in passages, and digests read beginnings. */
const TORN = /^[0-9a-f-]{1,36}\}|@\{[0-9a-f-]{0,36}$/g

/**
 * Past the room's edge nobody is named, not even in what others wrote: every personal name or handle of the room becomes "[a participant]", whole,
 * or a part of it that is written as a name, and every mention of a seat. Marks on letters do not hide a name.
 */
export function withoutNames(words: string, names: readonly string[]): string {
  const text = withMentions(words, () => SOMEBODY).replaceAll(TORN, SOMEBODY)
  const near = namesIn(text, names)
  const forms = near.flatMap(formsOf)
  if (forms.length === 0) return text
  const longestFirst = [...new Set(forms.map(plain))].toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  const whole = new Set(near.map(plain))
  const letters = Array.from(text.normalize('NFC'))
  const folded = letters.map(plainLetter).join('')
  let told = ''
  let end = 0
  for (const { index, 0: found } of folded.matchAll(pattern)) {
    const start = Array.from(folded.slice(0, index)).length
    const length = Array.from(found).length
    const original = letters.slice(start, start + length).join('')
    const isWhole = whole.has(found.replaceAll(/\s+/gu, ' '))
    if (!isWhole && !/^\p{Lu}|^\p{Lo}/u.test(original)) continue
    told += letters.slice(end, start).join('') + SOMEBODY
    end = start + length
  }
  return told + letters.slice(end).join('')
}

/** Those of the names that `withoutNames` may find in a text: of all names of a room, the few that are worth looking for. */
export function namesIn(text: string, names: readonly string[]): string[] {
  const byWord = byWordOf(names)
  const found = wordsOf(text)
  const near = new Set<string>()
  for (const word of found) for (const name of byWord.get(word) ?? NONE) near.add(name)
  if (near.size === 0) return []
  const words = new Set(found)
  const mayStand = (form: string) => wordsOf(form).every((word) => words.has(word))
  return [...near].filter((name) => formsOf(name).some(mayStand))
}

/** Most words stand in no name: an array for each of them would be most of the work. */
const NONE: readonly string[] = []

const byWords = new WeakMap<readonly string[], ReadonlyMap<string, string[]>>()

/** The names in which a word stands. A room's names are looked for in all that is told of it, so they are taken apart once. */
function byWordOf(names: readonly string[]): ReadonlyMap<string, string[]> {
  const known = byWords.get(names)
  if (known) return known
  const byWord = new Map<string, string[]>()
  for (const name of names)
    for (const word of wordsOf(name)) {
      const alike = byWord.get(word)
      if (!alike) byWord.set(word, [name])
      else if (alike.at(-1) !== name) alike.push(name)
    }
  byWords.set(names, byWord)
  return byWord
}

/** A name as it may be written: whole, or a part of it that is a name by itself. */
function formsOf(name: string): string[] {
  return [name, ...name.split(/[\s-]+/u).filter(isNameAlone), ...name.split(/[\s'’-]+/u).filter(isNameAlone)]
}

/** In capitals, in which also letters are alike that have more than one small form. */
function wordsOf(text: string): string[] {
  return (
    plain(text)
      .toUpperCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Initials and particles (de, van, al) are no names by themselves. */
function isNameAlone(part: string): boolean {
  return /^\p{Lu}[\p{L}'’]{2,}$|^\p{Lo}{2,}$/u.test(part)
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[^\0-\x7f]/gu, plainLetter)
    .toLowerCase()
}

/** One letter for one letter, so that places in the plain text are places in the text. */
function plainLetter(letter: string): string {
  if (letter <= '\u007f') return letter.toLowerCase()
  if (letter === '’') return "'"
  const [base = letter] = Array.from(letter.normalize('NFD'))
  const [small = base] = Array.from(base.toLowerCase())
  return small
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(/\s+/gu, '\\s+')
}
