import { KINDS, type Kind } from './kinds-of-words.ts'
import type { Token } from '../tokens.ts'

/** What the model reads of a word: a number for it, one for its beginning, and the places of its kinds in KINDS. */
export type WordFacts = { word: number; stem: number; kinds: readonly number[] }

const NAMES = Object.keys(KINDS)
const STEM = 5
const LONGEST_BEGINNING = 14
/** Words kept at hand; beyond that the memory is begun anew. */
const MOST_KEPT = 20_000

/** Kinds that are seen by the look of a token and have no list. They follow those that have one. */
export const LOOKS = { number: NAMES.length, address: NAMES.length + 1, name: NAMES.length + 2, capitals: NAMES.length + 3 }
const SIGNS = new Map([...',:;()-?!">|/*'].map((sign, i) => [sign, NAMES.length + 4 + i]))
for (const [sign, like] of ['—-', '–-', '«"', '“"', '”"', '»"', '؟?', '，,', '：:', '、,', '。;'].map((pair) => [...pair])) {
  const place = SIGNS.get(like!)
  if (place !== undefined) SIGNS.set(sign!, place)
}

export const kindAt = (kind: Kind): number => NAMES.indexOf(kind)
export const nameOfKind = (place: number): string => NAMES[place] ?? ''

const { whole, beginnings } = readKinds()
let kept = new Map<string, WordFacts>()

function readKinds() {
  const whole = new Map<string, number[]>()
  const beginnings = new Map<string, number[]>()
  for (const [place, list] of Object.values(KINDS).entries()) {
    for (const written of new Set(list.split(/\s+/))) {
      const isBeginning = written.endsWith('*')
      const word = isBeginning ? written.slice(0, -1) : written
      const into = isBeginning ? beginnings : whole
      into.set(word, [...(into.get(word) ?? []), place])
    }
  }
  return { whole, beginnings }
}

/** What is known of a token. Each word is worked out once. */
export function factsOf(token: Token): WordFacts {
  const key = token.kind === 'number' ? '0' : token.kind === 'word' || token.kind === 'sign' ? token.plain : token.kind
  const before = kept.get(key)
  if (before) return before
  if (kept.size >= MOST_KEPT) kept = new Map()
  const facts = { word: numberOf(key), stem: key.length > STEM ? numberOf(key.slice(0, STEM)) ^ 0x55 : numberOf(key), kinds: kindsOf(key, token) }
  kept.set(key, facts)
  return facts
}

function kindsOf(key: string, token: Token): number[] {
  if (token.kind === 'number') return [LOOKS.number]
  if (token.kind === 'e-mail' || token.kind === 'url') return [LOOKS.address]
  if (token.kind === 'sign') return SIGNS.has(token.raw) ? [SIGNS.get(token.raw)!] : []
  const kinds = new Set(whole.get(key))
  for (let length = 2; length <= Math.min(LONGEST_BEGINNING, key.length); length += 1)
    for (const place of beginnings.get(key.slice(0, length)) ?? []) kinds.add(place)
  return [...kinds]
}

/** FNV-1a. */
export function numberOf(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value | 0
}
