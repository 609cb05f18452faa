import { KINDS, type Kind } from './kinds-of-words.ts'
import type { Token } from '../tokens.ts'
import { WORD_GROUPS } from './word-groups.ts'

/**
 * What the model reads of a word: a number for it, one for its beginning, its group among English words (-1: none), the person it shows (-1: none, else the
 * place of its kind), and the places of its kinds in KINDS, with what its capital letters add. Of a word that begins a stretch a first capital says nothing.
 */
export type WordFacts = {
  word: number
  stem: number
  group: number
  person: number
  kinds: readonly number[]
  firstKinds: readonly number[]
}

const NAMES = Object.keys(KINDS)
const STEM = 5
const LONGEST_BEGINNING = 14

/** Kinds that are seen by the look of a token and have no list. They follow those that have one. */
export const LOOKS = {
  number: NAMES.length,
  address: NAMES.length + 1,
  name: NAMES.length + 2,
  capitals: NAMES.length + 3,
}
const SIGNS = new Map(Array.from(',:;()-?!">|/*', (sign, i) => [sign, NAMES.length + 4 + i]))
/** Other signs that are read as one of these. */
for (const pair of ['—-', '–-', '«"', '“"', '”"', '»"', '؟?', '，,', '：:', '、,']) {
  const place = SIGNS.get(pair.charAt(1))
  if (place !== undefined) SIGNS.set(pair.charAt(0), place)
}

export const kindAt = (kind: Kind): number => NAMES.indexOf(kind)
export const [WE, ME] = [kindAt('we'), kindAt('me')]

const { whole, beginnings } = readKinds()
const groups = new Map(
  WORD_GROUPS.trim()
    .split(/ \| |\n/)
    .flatMap((words, group) => words.split(' ').map((word) => [word, group] as const)),
)

function readKinds() {
  const words = new Map<string, number[]>()
  const starts = new Map<string, number[]>()
  for (const [place, list] of Object.values(KINDS).entries()) {
    for (const written of new Set(list.split(/\s+/))) {
      const isBeginning = written.endsWith('*')
      const word = isBeginning ? written.slice(0, -1) : written
      const into = isBeginning ? starts : words
      into.set(word, [...(into.get(word) ?? []), place])
    }
  }
  return { whole: words, beginnings: starts }
}

/** What is known of a token. Each word is worked out once. */
export function factsOf(token: Token): WordFacts {
  return (token.facts ??= readFacts(token))
}

function readFacts(token: Token): WordFacts {
  const key = token.kind === 'number' ? '0' : token.kind === 'word' || token.kind === 'sign' ? token.plain : token.kind
  const word = numberOf(key)
  const kinds = kindsOf(key, token)
  const firstKinds = token.letters === 'capitals' && token.raw.length > 1 ? [...kinds, LOOKS.capitals] : kinds
  return {
    word,
    stem: key.length > STEM ? numberOf(key.slice(0, STEM)) ^ 0x55 : word,
    group: groups.get(key) ?? -1,
    person: [WE, ME].find((person) => kinds.includes(person)) ?? -1,
    kinds: token.letters === 'capitalised' ? [...kinds, LOOKS.name] : firstKinds,
    firstKinds,
  }
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
function numberOf(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value | 0
}
