import type { Reading } from '../reading.ts'
import type { LanguageCode } from '../rule.ts'
import { factsOf, kindAt, LOOKS, type WordFacts } from './word-facts.ts'
import { personOf, type Stretch } from './windows.ts'

/** A sign that the model weighs: its place among the weights, and the tokens [from, to) it stands at. */
export type TakeSign = (place: number, from: number, to: number) => void

export const PLACES = 1 << 20
const FAR = 7
const NEAR = 3
const AFTER = 6
const [WE, ME] = [kindAt('we'), kindAt('me')]
/** Kinds whose company is weighed at a distance too. */
const LEADS = new Set((['we', 'me', 'at', 'act', 'body', 'boss'] as const).map(kindAt))
/** One for each way of making a sign, so that they do not fall on one another. */
const ONE = 0x1b56c4e9
const TWO = 0x2c1b3c6d
const THREE = 0x3ad8025f
const PAIR = 0x4bf19f65
const NEAR_PAIR = 0x5851f42d
const WORD = 0x61c88647
const STEM = 0x7feb352d
const WORDS = 0x05ebca6b
const WORD_KIND = 0x14d049bb
const KIND_WORD = 0x2545f491
const APART = 0x369dea0f
const AFTER_PERSON = 0x42b2ae35
const GROUP = 0x1d872b41
const WORD_GROUP = 0x2e5be93d
const GROUPS = 0x3f1a9d27
const GROUPS_APART = 0x40c7e1b5
const GROUP_AFTER = 0x51e3a4d9
const BEGINNING = [0x7a11]
const MIDDLE = [0x7a22]
const END = [0x7a33]

type Kinds = readonly number[]

/** A text as the model reads it: what is known of each token, worked out once for all stretches. */
export type Words = {
  reading: Reading
  lang: LanguageCode
  facts: readonly WordFacts[]
  persons: Int8Array
  kinds: readonly Kinds[]
  /** The same for a token that begins a stretch, where a capital letter says nothing. */
  firstKinds: readonly Kinds[]
}

export function wordsOf(reading: Reading, lang: LanguageCode): Words {
  const { tokens } = reading
  const facts: WordFacts[] = []
  const persons = new Int8Array(tokens.length)
  const kinds: Kinds[] = []
  const firstKinds: Kinds[] = []
  for (const [at, token] of tokens.entries()) {
    const known = factsOf(token)
    const person = personOf(token, lang)
    const plain = token.letters === 'capitals' && token.raw.length > 1 ? known.capitals : known.kinds
    const first = person === -1 || plain.includes(person) ? plain : [...plain, person]
    facts.push(known)
    persons[at] = person
    firstKinds.push(first)
    kinds.push(
      token.letters === 'capitalised' ? (first === plain ? known.capitalised : [...known.capitalised, person]) : first,
    )
  }
  return { reading, lang, facts, persons, kinds, firstKinds }
}

/**
 * The signs of one stretch: kinds of words in their order, pairs of kinds, words, beginnings of words, and rows of two; in English also
 * the groups that words belong to.
 */
export function forEachSign(words: Words, stretch: Stretch, take: TakeSign): void {
  signsOfOrder(words, stretch, take)
  signsOfCompany(words, stretch, take)
  signsOfWords(words, stretch, take)
  if (words.lang === 'en') signsOfGroups(words, stretch, take)
}

function signsOfOrder({ reading, kinds, firstKinds }: Words, { from, to }: Stretch, take: TakeSign): void {
  const row: Kinds[] = [reading.sentenceStart[from] === from ? BEGINNING : MIDDLE]
  const places = [from]
  for (let at = from; at < to; at += 1) {
    const here = at === from ? firstKinds[at]! : kinds[at]!
    if (here.length === 0) continue
    row.push(here)
    places.push(at)
  }
  row.push(END)
  places.push(to - 1)
  for (let i = 0; i < row.length; i += 1) {
    const at = places[i]!
    for (const a of row[i]!) {
      take(placeOf(ONE, a, 0, 0), at, at + 1)
      if (i + 1 >= row.length) continue
      for (const b of row[i + 1]!) {
        take(placeOf(TWO, a, b, 0), at, places[i + 1]! + 1)
        if (i + 2 < row.length) for (const c of row[i + 2]!) take(placeOf(THREE, a, b, c), at, places[i + 2]! + 1)
      }
      if (i + 2 < row.length) for (const c of row[i + 2]!) take(placeOf(TWO, a, c, 0), at, places[i + 2]! + 1)
    }
  }
}

function signsOfCompany({ reading, kinds, firstKinds }: Words, { from, to }: Stretch, take: TakeSign): void {
  for (let i = from; i < to; i += 1) {
    for (const a of i === from ? firstKinds[i]! : kinds[i]!) {
      if (!LEADS.has(a)) continue
      for (let j = i + 1; j < to && j <= i + FAR; j += 1) {
        if (reading.tokens[j]!.raw === '.') break
        for (const b of kinds[j]!)
          if (b < LOOKS.number) take(placeOf(j - i < NEAR ? NEAR_PAIR : PAIR, a, b, 0), i, j + 1)
      }
    }
  }
}

function signsOfWords(
  { reading, facts, kinds, firstKinds, persons }: Words,
  { from, to }: Stretch,
  take: TakeSign,
): void {
  let before = reading.sentenceStart[from] === from ? BEGINNING[0]! : MIDDLE[0]!
  for (let at = from; at < to; at += 1) {
    const { word, stem } = facts[at]!
    const here = at === from ? firstKinds[at]! : kinds[at]!
    const start = Math.max(from, at - 1)
    take(placeOf(WORD, word, 0, 0), at, at + 1)
    if (stem !== word) take(placeOf(STEM, stem, 0, 0), at, at + 1)
    take(placeOf(WORDS, before, word, 0), start, at + 1)
    for (const b of here) if (b < LOOKS.number) take(placeOf(WORD_KIND, before, b, 0), start, at + 1)
    if (at > from)
      for (const a of at - 1 === from ? firstKinds[from]! : kinds[at - 1]!)
        if (a < LOOKS.number) take(placeOf(KIND_WORD, a, word, 0), start, at + 1)
    if (at > from + 1) take(placeOf(APART, facts[at - 2]!.word, word, 0), at - 2, at + 1)
    const person = persons[at]!
    if (person === WE || person === ME)
      for (let j = at + 1; j < to && j < at + AFTER; j += 1)
        take(placeOf(AFTER_PERSON, person, facts[j]!.stem, 0), at, j + 1)
    before = word
  }
}

function signsOfGroups({ facts, persons }: Words, { from, to }: Stretch, take: TakeSign): void {
  for (let at = from; at < to; at += 1) {
    const { group } = facts[at]!
    if (group !== -1) {
      take(placeOf(GROUP, group, 0, 0), at, at + 1)
      if (at > from) take(placeOf(WORD_GROUP, facts[at - 1]!.word, group, 0), at - 1, at + 1)
      if (at > from && facts[at - 1]!.group !== -1)
        take(placeOf(GROUPS, facts[at - 1]!.group, group, 0), at - 1, at + 1)
      if (at > from + 1 && facts[at - 2]!.group !== -1)
        take(placeOf(GROUPS_APART, facts[at - 2]!.group, group, 0), at - 2, at + 1)
    }
    const person = persons[at]!
    if (person === WE || person === ME)
      for (let j = at + 1; j < to && j < at + AFTER; j += 1)
        if (facts[j]!.group !== -1) take(placeOf(GROUP_AFTER, person, facts[j]!.group, 0), at, j + 1)
  }
}

function placeOf(way: number, a: number, b: number, c: number): number {
  let value = Math.imul(way ^ a, 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 15) ^ b, 0xc2b2ae35)
  value = Math.imul(value ^ (value >>> 13) ^ c, 0x27d4eb2f)
  value ^= value >>> 16
  return (value >>> 0) & (PLACES - 1)
}
