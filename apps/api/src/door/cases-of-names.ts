const words = (list: string) => list.split(' ')

/** How a name may end in the nominative, and how it then ends in another case, written as `bare` does; and how much of it is left before that. */
type Kind = { least: number; names: readonly string[]; texts: readonly string[] }
/** Where not only the ending is another: a vowel has come or gone, or a consonant. */
type Change = readonly [ending: RegExp, stem: string]

const CYRILLIC: readonly Kind[] = [
  {
    least: 3,
    names: ['', ...words('А Я О Е Ь И ИИ ЫИ ИЯ АЯ ІИ ЕИ')],
    texts: [
      '',
      ...words('А Я О Е И Ы У Ю І ОИ ЕИ ОЮ ЕЮ ОМ ЕМ ИМ ЫМ ОГО ЕГО ОМУ ЕМУ ИЕМ ИЯ ИЮ ИИ ИЕ ИЕИ УЮ ЫХ ИХ'),
      ...words('АМИ ЯМИ ЫМИ ИМИ АМ ЯМ АХ ЯХ ОВ ЕВ ОВІ ЕВІ'),
    ],
  },
]
const LATIN: readonly Kind[] = [
  // Slavic
  { least: 5, names: words('A E O I Y'), texts: words('A E I O U Y S OM EM AM IE IEJ IEGO IEMU EGO EMU EJ IM YM OU') },
  // After a consonant; what would make a word of it in English is left out. The s is German, English or Swedish.
  { least: 5, names: [''], texts: words('S A U OM EM OWI OVI') },
  // Lithuanian and Latvian
  { least: 4, names: words('AS IS US YS S'), texts: words('O IO UI IUI AUS AUI IU UMI IUMI AM IM') },
  // Finnish, Estonian, Hungarian, Turkish: what is put behind a name as it is
  {
    least: 4,
    names: [''],
    texts: [
      ...words('LLA LLE LTA SSA STA TTA KSI DAN DEN TAN TEN NIN NUN'),
      ...words('NAK NEK VAL VEL BAN BEN BOL ROL TOL HOZ HEZ NAL NEL ERT KENT'),
    ],
  },
  { least: 5, names: [''], texts: words('BA BE RA RE DA DE TA TE YA YE YI YU LE GA IN UN EN') },
  // Virtanen: Virtasen, Virtaselle
  { least: 4, names: ['NEN'], texts: words('SEN SELLA SELLE SELTA SESSA SESTA SEEN STA') },
]
const GREEK: readonly Kind[] = [
  { least: 3, names: words('ΟΣ ΗΣ ΑΣ Α Η'), texts: words('ΟΥ Ο Ε Η Α ΗΣ ΑΣ ΟΝ ΗΝ ΑΝ ΟΙ ΩΝ ΟΥΣ') },
]
const GEORGIAN: readonly Kind[] = [
  { least: 3, names: ['', 'Ი'], texts: words('Მ Ს ᲘᲡ ᲘᲗ ᲐᲓ Ო ᲛᲐ ᲘᲡᲗᲕᲘᲡ ᲡᲗᲕᲘᲡ ᲡᲗᲐᲜ ᲗᲐᲜ') },
]
const ARMENIAN: readonly Kind[] = [{ least: 3, names: [''], texts: words('Ը Ի Ն ԻՆ ԻՑ ՈՎ ՈՒՄ ԻՆԸ') }]

const LATIN_CHANGES: readonly Change[] = [
  // Marka: Marek, Pawłem: Paweł
  [/(?<=[BCDFGHKLMNPRSTWZ])([CKLMNRT])(?:A|U|OM|EM|OWI|OVI)$/, 'E$1'],
  // Matin: Matti, Mikolle: Mikko, Pekan: Pekka
  [/([KPT])([AEIOU])(?:N|LLA|LLE|LTA|SSA|STA|TTA)$/, '$1$1$2'],
  // Annan: Anna, Liisaan: Liisa
  [/(?<=...[AEIOUY])N$/, ''],
  [/(?<=...([AEIOUY]))\1N$/, ''],
  // Zoltánnal: Zoltán, Kováccsal: Kovács, Naggyal: Nagy
  [/([BCDFGHJKLMNPRSTVZ])\1([SYZ]?)[AE]L$/, '$1$2'],
]
/** Павла: Павел */
const CYRILLIC_CHANGES: readonly Change[] = [[/(?<=[БВГДЖЗКЛМНПРСТФХЦЧШЩ])([КЛМНРСТЦ])(?:А|У|ОМ|ЕМ|Е)$/u, 'Е$1']]

type Script = {
  isIts: RegExp
  byEnding: ReadonlyMap<string, readonly Kind[]>
  longest: number
  changes: readonly Change[]
}

function script(isIts: RegExp, kinds: readonly Kind[], changes: readonly Change[] = []): Script {
  const endings = [...new Set(kinds.flatMap(({ texts }) => texts))]
  const byEnding = new Map(endings.map((ending) => [ending, kinds.filter(({ texts }) => texts.includes(ending))]))
  return { isIts, byEnding, longest: Math.max(...endings.map(({ length }) => length)), changes }
}

/** By which a word is written in, all of it. */
const SCRIPTS: readonly Script[] = [
  script(/^[A-Z]+$/, LATIN, LATIN_CHANGES),
  script(/^\p{Script=Cyrillic}+$/u, CYRILLIC, CYRILLIC_CHANGES),
  script(/^\p{Script=Greek}+$/u, GREEK),
  script(/^\p{Script=Georgian}+$/u, GEORGIAN),
  script(/^\p{Script=Armenian}+$/u, ARMENIAN),
]

/** The forms of a name of which this word may be a case, itself first. */
export function nominatives(word: string): string[] {
  const its = SCRIPTS.find(({ isIts }) => isIts.test(word))
  if (!its) return [word]
  const found = new Set([word])
  for (let length = 0; length <= Math.min(its.longest, word.length - 3); length += 1) {
    const end = word.length - length
    for (const { least, names } of its.byEnding.get(word.slice(end)) ?? []) {
      if (end < least) continue
      for (const name of names) found.add(word.slice(0, end) + name)
    }
  }
  for (const [ending, stem] of its.changes) if (ending.test(word)) found.add(word.replace(ending, stem))
  return [...found]
}
