import type { Reading } from '../reading.ts'
import type { LanguageCode } from '../rule.ts'
import { factsOf, kindAt, LOOKS, type WordFacts } from './word-facts.ts'
import { personOf, type Stretch } from './windows.ts'

/** A sign that the model weighs: its place among the weights, and the tokens [from, to) it stands at. */
export type TakeSign = (place: number, from: number, to: number) => void

export const PLACES = 1 << 18
const FAR = 7
const NEAR = 3
const [WE, ME] = [kindAt('we'), kindAt('me')]
/** Kinds whose company is weighed at a distance too. */
const LEADS = new Set((['we', 'me', 'at', 'act', 'body', 'boss'] as const).map(kindAt))
const [ONE, TWO, THREE, PAIR, NEAR_PAIR, WORD, STEM, WORDS, WORD_KIND, KIND_WORD, APART, AFTER_PERSON] = [
  0x1b56c4e9, 0x2c1b3c6d, 0x3ad8025f, 0x4bf19f65, 0x5851f42d, 0x61c88647, 0x7feb352d, 0x05ebca6b, 0x14d049bb, 0x2545f491, 0x369dea0f, 0x42b2ae35,
]
const BEGINNING = 0x7a11
const MIDDLE = 0x7a22
const END = 0x7a33
const COMPANY = 2

type Typed = { kinds: readonly number[]; at: number }

/** The signs of one stretch: kinds of words in their order, pairs of kinds, words, beginnings of words, and rows of two. */
export function forEachSign(reading: Reading, lang: LanguageCode, { from, to }: Stretch, take: TakeSign): void {
  const facts: WordFacts[] = []
  const kinds: (readonly number[])[] = []
  for (let at = from; at < to; at += 1) {
    const token = reading.tokens[at]!
    facts.push(factsOf(token))
    kinds.push(kindsAt(reading, lang, at, from))
  }
  const isBeginning = reading.sentenceStart[from] === from
  signsOfOrder(kinds, isBeginning, from, take)
  signsOfCompany(reading, kinds, from, take)
  signsOfWords(facts, kinds, isBeginning, from, take)
}

function kindsAt(reading: Reading, lang: LanguageCode, at: number, from: number): readonly number[] {
  const token = reading.tokens[at]!
  const { kinds } = factsOf(token)
  const person = personOf(token, lang)
  const look =
    token.letters === 'capitals' && token.raw.length > 1
      ? LOOKS.capitals
      : token.letters === 'capitalised' && at > from
        ? LOOKS.name
        : -1
  const isForm = person !== -1 && !kinds.includes(person)
  if (look === -1 && !isForm) return kinds
  return [...kinds, ...(isForm ? [person] : []), ...(look === -1 ? [] : [look])]
}

function signsOfOrder(kinds: (readonly number[])[], isBeginning: boolean, from: number, take: TakeSign): void {
  const row: Typed[] = [{ kinds: [isBeginning ? BEGINNING : MIDDLE], at: from }]
  for (const [i, each] of kinds.entries()) if (each.length > 0) row.push({ kinds: each, at: from + i })
  row.push({ kinds: [END], at: from + kinds.length - 1 })
  for (let i = 0; i < row.length; i += 1) {
    const { kinds: these, at } = row[i]!
    for (const a of these) {
      take(placeOf(ONE, a, 0, 0), at, at + 1)
      for (let j = i + 1; j <= i + 2 && j < row.length; j += 1) {
        const next = row[j]!
        for (const b of next.kinds) {
          take(placeOf(TWO, a, b, 0), at, next.at + 1)
          if (j > i + 1 || j + 1 >= row.length) continue
          const third = row[j + 1]!
          for (const c of third.kinds) take(placeOf(THREE, a, b, c), at, third.at + 1)
        }
      }
    }
  }
}

function signsOfCompany(reading: Reading, kinds: (readonly number[])[], from: number, take: TakeSign): void {
  for (let i = 0; i < kinds.length; i += 1) {
    for (const a of kinds[i]!) {
      if (!LEADS.has(a)) continue
      for (let j = i + 1; j < kinds.length && j <= i + FAR; j += 1) {
        if (reading.tokens[from + j]!.raw === '.') break
        for (const b of kinds[j]!)
          if (b < LOOKS.number) take(placeOf(j - i < NEAR ? NEAR_PAIR : PAIR, a, b, 0), from + i, from + j + 1)
      }
    }
  }
}

function signsOfWords(facts: WordFacts[], kinds: (readonly number[])[], isBeginning: boolean, from: number, take: TakeSign): void {
  let before = isBeginning ? BEGINNING : MIDDLE
  for (let i = 0; i < facts.length; i += 1) {
    const { word, stem } = facts[i]!
    const at = from + i
    const start = Math.max(from, at - 1)
    take(placeOf(WORD, word, 0, 0), at, at + 1)
    if (stem !== word) take(placeOf(STEM, stem, 0, 0), at, at + 1)
    take(placeOf(WORDS, before, word, 0), start, at + 1)
    for (const b of kinds[i]!) if (b < LOOKS.number) take(placeOf(WORD_KIND, before, b, 0), start, at + 1)
    if (i > 0) for (const a of kinds[i - 1]!) if (a < LOOKS.number) take(placeOf(KIND_WORD, a, word, 0), start, at + 1)
    if (i > 1) take(placeOf(APART, facts[i - 2]!.word, word, 0), at - COMPANY, at + 1)
    const person = kinds[i]!.includes(WE) ? WE : kinds[i]!.includes(ME) ? ME : -1
    if (person !== -1)
      for (let j = i + 1; j < facts.length && j < i + 6; j += 1)
        take(placeOf(AFTER_PERSON, person, facts[j]!.stem, 0), at, from + j + 1)
    before = word
  }
}

function placeOf(way: number, a: number, b: number, c: number): number {
  let value = Math.imul(way ^ a, 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 15) ^ b, 0xc2b2ae35)
  value = Math.imul(value ^ (value >>> 13) ^ c, 0x27d4eb2f)
  value ^= value >>> 16
  return (value >>> 0) & (PLACES - 1)
}
