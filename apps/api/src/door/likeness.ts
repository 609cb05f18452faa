const CYRILLIC = /[\u0400-\u04ff]/
/** Capitals of Cyrillic and Greek that look like Latin ones (of Unicode's confusables, those whose shape is the same in most fonts). */
const LOOKS_LIKE: ReadonlyMap<string, string> = new Map(
  [
    ['АΑ', 'A'],
    ['ВΒ', 'B'],
    ['СϹ', 'C'],
    ['ЕΕ', 'E'],
    ['НΗ', 'H'],
    ['ІΙӀ', 'I'],
    ['ЈͿ', 'J'],
    ['КΚ', 'K'],
    ['МΜ', 'M'],
    ['Ν', 'N'],
    ['ОΟ', 'O'],
    ['РΡ', 'P'],
    ['Ѕ', 'S'],
    ['ТΤ', 'T'],
    ['ХΧ', 'X'],
    ['УҮΥ', 'Y'],
    ['Ζ', 'Z'],
  ].flatMap(([alike = '', latin = '']) => Array.from(alike, (letter) => [letter, latin] as const)),
)

/**
 * What two names have in common when a reader cannot tell them apart: capitals, width, accents written in one or two marks, spaces,
 * marks that do not show, and letters that look the same in another script are all the same.
 */
export function likeness(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\s\p{Pd}_.·]+/gu, ' ')
    .trim()
    .toUpperCase()
    .normalize('NFKC')
  return Array.from(plain, (letter) => LOOKS_LIKE.get(letter) ?? letter).join('')
}

/** The Cyrillic letter that looks like a Latin one. */
const LOOKS_CYRILLIC: ReadonlyMap<string, string> = new Map(
  [...LOOKS_LIKE].toReversed().flatMap(([letter, latin]) => (CYRILLIC.test(letter) ? [[latin, letter] as const] : [])),
)

/** A word in capitals in which letters of two scripts stand, in those of one of them, if all that are not look the same in it. */
export function inOneScript(word: string): string {
  if (!/[A-Z]/.test(word) || !/[\u0370-\u04ff]/.test(word)) return word
  const [latin, cyrillic] = [LOOKS_LIKE, LOOKS_CYRILLIC].map((table) =>
    Array.from(word, (letter) => table.get(letter) ?? letter).join(''),
  )
  if (latin && !/[\u0370-\u04ff]/.test(latin)) return latin
  return cyrillic && !/[A-Z]/.test(cyrillic) ? cyrillic : word
}
