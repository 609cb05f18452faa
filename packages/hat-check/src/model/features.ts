import type { Reading } from '../reading.ts'
import type { LanguageCode } from '../rule.ts'
import { STOP } from '../traits.ts'
import { factsOf, kindAt, LOOKS, ME, WE, type WordFacts } from './word-facts.ts'
import { withPersonShown, type Stretch } from './windows.ts'

/** The signs of a stretch: their places among the weights, and for each the tokens [from, to) it stands at. */
export type Signs = { count: number; places: Int32Array; froms: Int32Array; tos: Int32Array }

export const PLACES = 1 << 20
const FAR = 7
const NEAR = 3
const AFTER = 6
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

/** A text as the model reads it: what is known of each token. */
export type Words = { reading: Reading; lang: LanguageCode; facts: readonly WordFacts[] }

export function wordsOf(reading: Reading, lang: LanguageCode): Words {
  const showsPerson = lang === 'es' || lang === 'pt'
  const facts = reading.tokens.map((token) => {
    const known = factsOf(token)
    return showsPerson ? withPersonShown(known, token, lang) : known
  })
  return { reading, lang, facts }
}

/** One place to write signs to serves stretch after stretch: they are read before the next is looked at. */
const signs: Signs = { count: 0, places: new Int32Array(256), froms: new Int32Array(256), tos: new Int32Array(256) }

function take(place: number, from: number, to: number): void {
  if (signs.count === signs.places.length) makeRoom()
  signs.places[signs.count] = place
  signs.froms[signs.count] = from
  signs.tos[signs.count] = to
  signs.count += 1
}

function makeRoom(): void {
  for (const key of ['places', 'froms', 'tos'] as const) {
    const larger = new Int32Array(2 * signs.count)
    larger.set(signs[key])
    signs[key] = larger
  }
}

/**
 * The signs of one stretch: kinds of words in their order, pairs of kinds, words, beginnings of words, and rows of two; in English also
 * the groups that words belong to. They are good until the next stretch is asked for.
 */
export function signsOf(words: Words, stretch: Stretch): Readonly<Signs> {
  signs.count = 0
  takeOrder(words, stretch)
  takeCompany(words, stretch)
  takeWords(words, stretch)
  if (words.lang === 'en') takeGroups(words, stretch)
  return signs
}

function takeOrder({ reading, facts }: Words, { from, to }: Stretch): void {
  const row: Kinds[] = [reading.sentenceStart[from] === from ? BEGINNING : MIDDLE]
  const places = [from]
  for (let at = from; at < to; at += 1) {
    const here = kindsAt(facts, at, from)
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

function takeCompany({ reading, facts }: Words, { from, to }: Stretch): void {
  for (let i = from; i < to; i += 1) {
    for (const a of kindsAt(facts, i, from)) {
      if (!LEADS.has(a)) continue
      for (let j = i + 1; j < to && j <= i + FAR; j += 1) {
        if ((reading.traits[j]! & STOP) !== 0) break
        for (const b of facts[j]!.kinds)
          if (b < LOOKS.number) take(placeOf(j - i < NEAR ? NEAR_PAIR : PAIR, a, b, 0), i, j + 1)
      }
    }
  }
}

function takeWords({ reading, facts }: Words, { from, to }: Stretch): void {
  let before = reading.sentenceStart[from] === from ? BEGINNING[0]! : MIDDLE[0]!
  for (let at = from; at < to; at += 1) {
    const { word, stem } = facts[at]!
    const here = kindsAt(facts, at, from)
    const start = Math.max(from, at - 1)
    take(placeOf(WORD, word, 0, 0), at, at + 1)
    if (stem !== word) take(placeOf(STEM, stem, 0, 0), at, at + 1)
    take(placeOf(WORDS, before, word, 0), start, at + 1)
    for (const b of here) if (b < LOOKS.number) take(placeOf(WORD_KIND, before, b, 0), start, at + 1)
    if (at > from)
      for (const a of kindsAt(facts, at - 1, from))
        if (a < LOOKS.number) take(placeOf(KIND_WORD, a, word, 0), start, at + 1)
    if (at > from + 1) take(placeOf(APART, facts[at - 2]!.word, word, 0), at - 2, at + 1)
    const { person } = facts[at]!
    if (person === WE || person === ME)
      for (let j = at + 1; j < to && j < at + AFTER; j += 1)
        take(placeOf(AFTER_PERSON, person, facts[j]!.stem, 0), at, j + 1)
    before = word
  }
}

function takeGroups({ facts }: Words, { from, to }: Stretch): void {
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
    const { person } = facts[at]!
    if (person === WE || person === ME)
      for (let j = at + 1; j < to && j < at + AFTER; j += 1)
        if (facts[j]!.group !== -1) take(placeOf(GROUP_AFTER, person, facts[j]!.group, 0), at, j + 1)
  }
}

function kindsAt(facts: readonly WordFacts[], at: number, first: number): Kinds {
  return at === first ? facts[at]!.firstKinds : facts[at]!.kinds
}

function placeOf(way: number, a: number, b: number, c: number): number {
  let value = Math.imul(way ^ a, 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 15) ^ b, 0xc2b2ae35)
  value = Math.imul(value ^ (value >>> 13) ^ c, 0x27d4eb2f)
  value ^= value >>> 16
  return (value >>> 0) & (PLACES - 1)
}
