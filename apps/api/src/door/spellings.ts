const ARABIC = /\p{Script=Arabic}/u
const CYRILLIC = /\p{Script=Cyrillic}/u

/** A table of letters, each with what stands for it. */
function letters(table: string): ReadonlyMap<string, string> {
  return new Map(table.split(' ').map(([letter = '', ...other]) => [letter, other.join('')]))
}

/** A word without what does not show, in capitals: marks on letters, width, joiners, lengthened Arabic letters, and their short vowels. */
export function bare(word: string): string {
  if (/^[\0-\x7f]*$/.test(word)) return word.toUpperCase()
  const shown = word.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}\u0640]/gu, '')
  return shown.toUpperCase().replaceAll(/./gu, sameLetter)
}

/** Letters that are written in more than one way: of Arabic and Persian, and of Latin where a keyboard has none of them. */
const SAME = letters('ٱا ىي یي کك ةه ؤو ئي ØO ŁL ĐD ÆAE ŒOE ĦH')
const sameLetter = (letter: string) => SAME.get(letter) ?? letter

const words = (list: string) => list.split(' ')
/** How a name may end in the nominative, and how it then ends in another case. Folded as `bare` does. */
const CASES = {
  cyrillic: {
    least: 3,
    names: ['', ...words('А Я О Е Ь И ИИ ЫИ ИЯ АЯ ІИ ЕИ')],
    texts: [
      '',
      ...words('А Я О Е И Ы У Ю І ОИ ЕИ ОЮ ЕЮ ОМ ЕМ ИМ ЫМ ОГО ЕГО ОМУ ЕМУ ИЕМ ИЯ ИЮ ИИ ИЕ ИЕИ УЮ ЫХ ИХ'),
      ...words('АМИ ЯМИ ЫМИ ИМИ АМ ЯМ АХ ЯХ ОВ ЕВ ОВІ ЕВІ'),
    ],
  },
  latin: {
    least: 5,
    names: words('A E O I Y'),
    texts: words('A E I O U Y S OM EM AM IE IEJ IEGO IEMU EGO EMU EJ IM YM OU'),
  },
  /** After a consonant; what would make a word of it in English is left out. */
  latinClosed: { least: 5, names: [''], texts: words('S A U OM EM OWI OVI') },
} as const

/** The forms of a name of which this word may be a case, itself first. */
export function nominatives(word: string): string[] {
  const kinds = CYRILLIC.test(word) ? [CASES.cyrillic] : /^[A-Z]+$/.test(word) ? [CASES.latin, CASES.latinClosed] : []
  const found = new Set([word])
  for (const { least, names, texts } of kinds)
    for (const text of texts) {
      const stem = word.slice(0, word.length - text.length)
      if (stem.length < least || !word.endsWith(text)) continue
      for (const name of names) found.add(stem + name)
    }
  return [...found]
}

const LATIN_OF = letters(
  'АA БB ВV ГG ҐG ДD ЕE ЄE ЖZH ЗZ ИI ІI КK ЛL МM НN ОO ПP РR СS ТT УU ФF ХH ЦC ЧCH ШSH ЩSH Ъ ЫI Ь ЭE ЮU ЯA',
)
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

/** What the spellings of one name in Cyrillic and in Latin letters have in common; null where the word is in neither. */
export function soundOf(word: string): string | null {
  const latin = word.replaceAll(/\p{Script=Cyrillic}/gu, (letter) => LATIN_OF.get(letter) ?? letter)
  return /^[A-Z]+$/.test(latin) ? COARSER.reduce((sound, [from, to]) => sound.replace(from, to), latin) : null
}

/** An Arabic word without what is written onto it: "and", "for", "with", "the". Itself first. */
export function withoutPrefixes(word: string): string[] {
  if (!ARABIC.test(word)) return [word]
  const stripped = [/^[وف]/u, /^[بلك]/u, /^(?:ال|لل)/u].reduce(
    (found, prefix) => [...found, ...found.map((one) => one.replace(prefix, ''))],
    [word],
  )
  return [...new Set(stripped)].filter((one) => one.length > 1)
}

/** An Arabic word as it is, and without its article if anything is left. */
export function withoutArticle(word: string): string[] {
  const stripped = word.replace(/^ال/u, '')
  return stripped === word || stripped.length < 2 ? [word] : [word, stripped]
}

const CONSONANT_OF = letters('بB تT ثT جG حH خH دD ذD رR زZ سS شS صS ضD طT ظZ غG فF قK كK لL مM نN هH پB چS گG')

/** The consonants that a name has in Arabic as in Latin letters: vowels are written in one and not in the other. */
export function consonantsOf(word: string): string {
  if (ARABIC.test(word))
    return word.replaceAll(/./gu, (letter) => CONSONANT_OF.get(letter) ?? '').replace(/(?<=.)H$/, '')
  const sounds = word
    .replaceAll(/(.)\1+/g, '$1')
    .replaceAll(/([KGDTSC])H/g, (_, first: string) => AS_ONE.get(first) ?? '')
  const plain = sounds
    .replaceAll(/[AEIOUWY']/g, '')
    .replaceAll(/[QC]/g, 'K')
    .replaceAll('J', 'G')
    .replaceAll('P', 'B')
  return plain.replace(/(?<=.)H$/, '')
}

const AS_ONE = letters('KH GG DD TT SS CS')
