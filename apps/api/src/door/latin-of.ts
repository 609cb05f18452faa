import anyAscii from 'any-ascii'
import { letters } from './letter-table.ts'

/** A common Latin form of Cyrillic; the library's has one for Russian alone. */
const CYRILLIC = letters(
  'АA БB ВV ГG ҐG ДD ЕE ЄE ЖZH ЗZ ИI ІI КK ЛL МM НN ОO ПP РR СS ТT УU ФF ХH ЦC ЧCH ШSH ЩSH Ъ ЫI Ь ЭE ЮU ЯA',
)
/** Scripts that the library brings into Latin letters much as their readers do: Greek, Armenian, those of India, Georgian, Ethiopic. */
const BY_LIBRARY = /[\u0370-\u03ff\u0530-\u058f]|[\u0900-\u0dff]|[\u10a0-\u10ff\u1200-\u137f\u1c90-\u1cbf]/

/** Letters that are another sound beside others: two Greek vowels, as ISO 843 transcribes them, and the nasal of Indian scripts, as ISO 15919 does. */
const TOGETHER: readonly [RegExp, string][] = [
  [/ΟΥ/g, 'OU'],
  [/(?<=[ΑΕ])Υ/g, 'V'],
  [/^ΜΠ/, 'B'],
  [/^ΝΤ/, 'D'],
  [/[\u0902\u0982\u0a02\u0a82\u0c02\u0c82\u0d02](?=.)/g, 'N'],
]

/** A word in capitals in Latin letters, as it is commonly written there. Null where it is in a script that is not written so, letter by letter. */
export function latinOf(word: string): string | null {
  if (LATIN.test(word)) return word
  const cyrillic = word.replaceAll(/\p{Script=Cyrillic}/gu, (letter) => CYRILLIC.get(letter) ?? letter)
  const latin = BY_LIBRARY.test(cyrillic) ? byLibrary(cyrillic) : cyrillic
  return LATIN.test(latin) ? latin : null
}

const LATIN = /^[A-Z]+$/

function byLibrary(word: string): string {
  const told = TOGETHER.reduce((text, [from, to]) => text.replace(from, to), word)
  return anyAscii(told.normalize('NFC'))
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, '')
}
