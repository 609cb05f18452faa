import { inOneScript } from './likeness.ts'
import { latinOf } from './latin-of.ts'
import { letters } from './letter-table.ts'

const ARABIC = /\p{Script=Arabic}/u
const HEBREW = /\p{Script=Hebrew}/u

/**
 * Marks on letters, and what does not show: joiners, marks of direction, fillers, lengthened Arabic letters. In ranges, since a pattern of all marks takes
 * megabytes, and since the vowels of Indian scripts are letters of a name.
 */
const NOT_SHOWN = anyOf(
  '00AD 0300-036F 0483-0489 0591-05C7 0610-061A 061C 0640 064B-065F 0670 06D6-06DC 06DF-06E8 06EA-06ED 115F-1160 17B4-17B5 180B-180F',
  '1AB0-1AFF 1DC0-1DFF 200B-200F 202A-202E 2060-206F 20D0-20FF 3164 FE00-FE0F FE20-FE2F FEFF FFA0',
)

/** One of these characters, by their numbers. */
function anyOf(...ranges: string[]): RegExp {
  return new RegExp(
    `[${ranges
      .join('')
      .replaceAll(' ', '')
      .replaceAll(/[0-9A-F]{4}/g, '\\u$&')}]`,
    'g',
  )
}

/** A word without what does not show, in capitals, and in the letters of one script where it is written in those of two. */
export function bare(word: string): string {
  if (/^[\0-\x7f]*$/.test(word)) return word.toUpperCase()
  const shown = word.normalize('NFKD').replaceAll(NOT_SHOWN, '')
  return inOneScript(shown.toUpperCase()).replaceAll(/./gu, sameLetter)
}

/** Letters that are written in more than one way: of Arabic and Persian, and of Latin where a keyboard has none of them. */
const SAME = letters('ٱا ىي یي کك ةه ؤو ئي ØO ŁL ĐD ÆAE ŒOE ĦH')
const sameLetter = (letter: string) => SAME.get(letter) ?? letter

const COARSER: readonly [RegExp, string][] = [
  [/SHCH|SCH/g, 'SH'],
  [/KH/g, 'H'],
  [/T[SZ]/g, 'C'],
  [/PH/g, 'F'],
  [/[JYI](?=[UAE])/g, ''],
  [/[JY]/g, 'I'],
  [/W/g, 'V'],
  [/(.)\1+/g, '$1'],
]

/** What the spellings of one name in Latin letters and in those of another script have in common; null where that script has no vowels. */
export function soundOf(word: string): string | null {
  const latin = latinOf(word)
  return latin === null ? null : COARSER.reduce((sound, [from, to]) => sound.replace(from, to), latin)
}

/** An Arabic or a Hebrew word without what is written onto it: "and", "for", "with", "the". Itself first. */
export function withoutPrefixes(word: string): string[] {
  const prefixes = ARABIC.test(word) ? ARABIC_PREFIXES : HEBREW.test(word) ? HEBREW_PREFIXES : []
  const stripped = prefixes.reduce(
    (found, prefix) => [...found, ...found.map((one) => one.replace(prefix, ''))],
    [word],
  )
  return [...new Set(stripped)].filter((one) => one.length > 1)
}

const ARABIC_PREFIXES = [/^[وف]/u, /^[بلك]/u, /^(?:ال|لل)/u]
const HEBREW_PREFIXES = [/^ו/u, /^[שכ]/u, /^[במל]/u]

/** An Arabic word as it is, and without its article if anything is left. */
export function withoutArticle(word: string): string[] {
  const stripped = word.replace(/^ال/u, '')
  return stripped === word || stripped.length < 2 ? [word] : [word, stripped]
}

const ARABIC_CONSONANTS = letters('بB تT ثT جG حH خH دD ذD رR زZ سS شS صS ضD طT ظZ غG فF قK كK لL مM نN هH پB چS گG')
const HEBREW_CONSONANTS = letters('בB גG דD הH זZ חH טT כK ךK לL מM םM נN ןN סS פB ףF צTS ץTS קK רR שS תT')

/** The consonants that a name has in Arabic or another script as in Latin letters: vowels are written in one and not in the other. */
export function consonantsOf(word: string): string {
  const table = ARABIC.test(word) ? ARABIC_CONSONANTS : HEBREW.test(word) ? HEBREW_CONSONANTS : null
  if (table) return withoutLastH(word.replaceAll(/./gu, (letter) => table.get(letter) ?? ''))
  const sounds = (latinOf(word) ?? '')
    .replaceAll(/(.)\1+/g, '$1')
    .replaceAll(/([KGDTSC])H/g, (_, first: string) => AS_ONE.get(first) ?? '')
  const plain = sounds
    .replaceAll(/[AEIOUWY']/g, '')
    .replaceAll(/[QC]/g, 'K')
    .replaceAll('J', 'G')
    .replaceAll('P', 'B')
  return withoutLastH(plain)
}

function withoutLastH(consonants: string): string {
  return consonants.replace(/(?<=.)H$/, '')
}

const AS_ONE = letters('KH GG DD TT SS CS')
