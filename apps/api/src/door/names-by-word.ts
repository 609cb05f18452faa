/** Most words stand in no name: an array for each of them would be most of the work. */
export const NONE: readonly string[] = []
const NOBODYS: string[] = []

const byWords = new WeakMap<readonly string[], ReadonlyMap<string, string[]>>()

/** The names in which a word stands. A room's names are looked for in all that is told of it, so they are taken apart once. */
export function byWordOf(names: readonly string[]): ReadonlyMap<string, string[]> {
  const known = byWords.get(names)
  if (known) return known
  const byWord = new Map<string, string[]>()
  for (const name of names)
    for (const word of [...wordsOf(name), ...runTogether(name)]) {
      const alike = byWord.get(word)
      if (!alike) byWord.set(word, [name])
      else if (alike.at(-1) !== name) alike.push(name)
    }
  byWords.set(names, byWord)
  return byWord
}

const SHORTEST_TOGETHER = 3

/** A name as it is written without spaces, in an address or after an @: anasilva. Short parts may be any word: Chi Na. */
export function runTogether(name: string): string[] {
  const words = wordsOf(name)
  return words.length > 1 && words.every((word) => word.length >= SHORTEST_TOGETHER) ? [words.join('')] : NOBODYS
}

/** Scripts that put no space between words, or none before what is added to a name. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const NOT_PLAIN = /[^\0-\x7f]/

export function isUnspaced(text: string): boolean {
  return NOT_PLAIN.test(text) && UNSPACED.test(text)
}

const unspaced = new WeakMap<readonly string[], readonly string[]>()

/** The names that may stand amid other letters. */
export function unspacedOf(names: readonly string[]): readonly string[] {
  const known = unspaced.get(names) ?? names.filter(isUnspaced)
  unspaced.set(names, known)
  return known
}

/** In capitals, in which also letters are alike that have more than one small form. */
export function wordsOf(text: string): string[] {
  return (
    plain(text)
      .toUpperCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** In small letters without the marks on them. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[^\0-\x7f]/gu, plainLetter)
    .toLowerCase()
}

/** One letter for one letter, so that places in the plain text are places in the text. */
export function plainLetter(letter: string): string {
  if (letter <= '\u007f') return letter.toLowerCase()
  if (letter === '’') return "'"
  const [base = letter] = Array.from(letter.normalize('NFD'))
  const [small = base] = Array.from(base.toLowerCase())
  return small
}
