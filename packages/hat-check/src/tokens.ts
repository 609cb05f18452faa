import { isFinal, lettersOf, plainOf, type Letters } from './plain-letters.ts'
import { traitsOf } from './traits.ts'
import type { WordFacts } from './model/word-facts.ts'

/**
 * A word, a number, a sign, an address. `plain` is in small letters without accents. Chinese is written without blanks: each of its
 * characters is a word here. Where it stands is told by the text: most words are the same object wherever they stand.
 */
export type Token = {
  /** A number for its letters; others may have the same. */
  hash: number
  raw: string
  plain: string
  letters: Letters
  kind: 'word' | 'number' | 'sign' | 'e-mail' | 'url'
  /** What it is, in the bits of traits.ts. */
  traits: number
  /** Is there a hyphen in it? */
  hyphen: boolean
  /** Arabic: may "and" be written onto the word? */
  joined: true | undefined
  /** What its readers have worked out about it: the languages it tells of, its numbers in each, and what the model knows. */
  tells: readonly number[] | null
  numbers: number[]
  facts: WordFacts | null
}

/**
 * Texts repeat their words, so words are kept, and with each what is known of it: each at one of four places that its letters tell, where a newer one may
 * drive it out. So this memory never grows, and no text can make it slow.
 */
const PLACES = 1 << 14
const LONGEST_KEPT = 24
const kept: (Token | undefined)[] = Array.from({ length: PLACES + 3 })

/** The token between two places of a text. Addresses are not kept, nor what is too long for a word. */
export function tokenAt(text: string, start: number, end: number, kind: Token['kind']): Token {
  if (end - start > LONGEST_KEPT || kind === 'e-mail' || kind === 'url')
    return newToken(text.slice(start, end), kind, 0)
  let hash = end - start
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  const first = (hash ^ (hash >>> 15)) & (PLACES - 1)
  let place = first
  for (; place < first + 4; place += 1) {
    const known = kept[place]
    if (known === undefined) break
    if (known.hash === hash && stands(known.raw, text, start, end)) return known
  }
  // A copy: a part of a text would keep the whole of it in memory.
  const token = newToken(` ${text.slice(start, end)}`.slice(1), kind, hash)
  if (isFinal(token.raw)) kept[place < first + 4 ? place : first] = token
  return token
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

function newToken(raw: string, kind: Token['kind'], hash: number): Token {
  const isWord = kind === 'word'
  const plain = kind === 'e-mail' || kind === 'url' ? '' : plainOf(raw)
  const letters = isWord ? lettersOf(raw) : 'none'
  return {
    hash,
    raw,
    plain,
    letters,
    kind,
    traits: traitsOf(raw, plain, letters, kind),
    hyphen: isWord && raw.includes('-'),
    joined: isWord && mayBeJoined(raw) ? true : undefined,
    tells: null,
    numbers: [],
    facts: null,
  }
}

/** "و" and "ف" (and, so) are written onto the next word. */
function mayBeJoined(raw: string): boolean {
  const first = raw.charCodeAt(0)
  return (first === 0x648 || first === 0x641) && raw.length > 3
}
