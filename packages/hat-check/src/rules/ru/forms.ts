// Russian nouns change with their case. The lists of this folder give the first form only; these tables make the others, so that a list stays
// readable. Order of the cases everywhere: who, of whom, to whom, whom, by whom, about whom.

type Cases = readonly [string, string, string, string, string, string]

/** The ending of the first form -> what is cut off, and the six endings. The first that fits counts. */
const NOUNS: [RegExp, number, Cases][] = [
  [/(?:бюро|атташе|фбр|мвд)$/, 0, ['', '', '', '', '', '']],
  [/ия$/, 1, ['я', 'и', 'и', 'ю', 'ей', 'и']],
  [/ие$/, 1, ['е', 'я', 'ю', 'е', 'ем', 'и']],
  [/тель$/, 1, ['ь', 'я', 'ю', 'я', 'ем', 'е']],
  [/арь$/, 1, ['ь', 'я', 'ю', 'я', 'ем', 'е']],
  [/ь$/, 1, ['ь', 'и', 'и', 'ь', 'ью', 'и']],
  [/о$/, 1, ['о', 'а', 'у', 'о', 'ом', 'е']],
  [/[гкхжшчщ]а$/, 1, ['а', 'и', 'е', 'у', 'ой', 'е']],
  [/а$/, 1, ['а', 'ы', 'е', 'у', 'ой', 'е']],
  [/[жшчщц]$/, 0, ['', 'а', 'у', 'а', 'ем', 'е']],
  [/[бвгдзйклмнпрстфх]$/, 0, ['', 'а', 'у', 'а', 'ом', 'е']],
]
const ADJECTIVES: [RegExp, number, Cases][] = [
  [/[гкхжшчщ]ий$/, 2, ['ий', 'ого', 'ому', 'ого', 'им', 'ом']],
  [/(?:ый|ой)$/, 2, ['ый', 'ого', 'ому', 'ого', 'ым', 'ом']],
  [/[жшчщ]ая$/, 2, ['ая', 'ей', 'ей', 'ую', 'ей', 'ей']],
  [/ая$/, 2, ['ая', 'ой', 'ой', 'ую', 'ой', 'ой']],
  [/ое$/, 2, ['ое', 'ого', 'ому', 'ое', 'ым', 'ом']],
]

/** "специальный посланник, служба" -> every case of each, as one list. An adjective goes with its noun. */
export function inAllCases(list: string): string {
  return list
    .split(',')
    .map((phrase) => phrase.trim())
    .flatMap(casesOf)
    .join(', ')
}

function casesOf(phrase: string): string[] {
  const words = phrase.split(/\s+/)
  const noun = words.findIndex((word) => !ADJECTIVES.some(([ending]) => ending.test(word)))
  // What follows the noun ("рабочей группы") stays as it is.
  const forms = words.map((word, i) => formsOf(word, i < noun ? ADJECTIVES : i === noun ? NOUNS : []))
  const phrases = [0, 1, 2, 3, 4, 5].map((place) => forms.map((form) => form[place]!).join(' '))
  return [...new Set(phrases)]
}

function formsOf(word: string, table: [RegExp, number, Cases][]): Cases {
  const fit = table.find(([ending]) => ending.test(word))
  if (!fit) return [word, word, word, word, word, word]
  const [, cut, endings] = fit
  const stem = word.slice(0, word.length - cut)
  const [who, ofWhom, toWhom, whom, byWhom, aboutWhom] = endings
  return [stem + who, stem + ofWhom, stem + toWhom, stem + whom, stem + byWhom, stem + aboutWhom]
}
