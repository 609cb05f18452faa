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
