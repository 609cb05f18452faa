import LineBreaker from 'linebreak'
import { Refusal } from '../../http/refusal.ts'
import { type Directions, directionsOf } from './directions-of.ts'
import { hasLetter, type Letters, lettersFor, runsLeft, type Weight } from './letters.ts'

/** A word or a part of one, in the same letters and running one way. */
export type Piece = {
  letters: Letters
  level: number
  /** What it says, in the order in which it is read. */
  said: string
  /** What is given to the letters, so that it comes out as it is read. */
  drawn: string
  isMirrored: boolean
}
/** What a line may not part, with the spaces behind it. */
export type Unbroken = Piece[]

const CHARACTERS = new Intl.Segmenter('und', { granularity: 'grapheme' })
const THAI = new Intl.Segmenter('th', { granularity: 'word' })
const NOT_DRAWN = /[\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\ufeff\p{Variation_Selector}]/gu
/** A Thai tone is typed before "am" and stands above its ring, which fontkit does not know. */
const TONE_BEFORE_AM = /([\u0e48-\u0e4b])\u0e33/g
/** Marks by which somebody may turn a line around. The house takes no words that have them. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/u

/** A line of text in pieces, cut where it may be broken, where it changes its way, and where other letters are needed. Throws `note.letters_missing`. */
export function piecesOf(line: string, weight: Weight): { runsLeft: boolean; unbroken: Unbroken[] } {
  if (TURNING.test(line)) throw new Refusal('note.letters_missing')
  const directions = directionsOf(line)
  const unbroken: Unbroken[] = []
  let letters: Letters | null = null
  for (const { word, start } of wordsOf(line)) {
    const pieces: Unbroken = []
    const forAll = lettersForWord(word, weight)
    for (const { said, index } of charactersIn(word, weight)) {
      letters = said === ' ' ? lettersForSpace(letters, weight) : (forAll ?? lettersFor(said, weight))
      if (!letters) throw new Refusal('note.letters_missing')
      add(pieces, said, start + index, letters, directions)
    }
    unbroken.push(pieces.map((piece) => ({ ...piece, drawn: drawnFor(piece) })))
  }
  return { runsLeft: directions.runsLeft, unbroken }
}

/** A word that no line can hold, one character at a time. */
export function charactersOf(piece: Piece): Piece[] {
  return Array.from(CHARACTERS.segment(piece.said), ({ segment }) => {
    const part = { ...piece, said: segment }
    return { ...part, drawn: drawnFor(part) }
  })
}

/** What a reader sees as one character; apart where no font has all of it, as of a Latin letter with an Arabic mark. */
function charactersIn(word: string, weight: Weight): { said: string; index: number }[] {
  return Array.from(CHARACTERS.segment(word)).flatMap(({ segment, index }) => {
    if (lettersFor(segment, weight)) return [{ said: segment, index }]
    let at = index
    return Array.from(segment, (said) => ({ said, index: (at += said.length) - said.length }))
  })
}

/** A word that needs other than the usual letters is in one font, where one has all of it. */
function lettersForWord(word: string, weight: Weight): Letters | null {
  const characters = Array.from(CHARACTERS.segment(word.trimEnd()), ({ segment }) => segment)
  return characters.every((one) => lettersFor(one, weight)?.isPlain) ? null : lettersFor(word.trimEnd(), weight)
}

/** A space is in the letters of what stands before it. */
function lettersForSpace(before: Letters | null, weight: Weight): Letters | null {
  return before && hasLetter(before, ' ') ? before : lettersFor(' ', weight)
}

/** Between which words a line may be broken: where Unicode says so, and in Thai, which has no spaces, between words of the dictionary. */
function wordsOf(line: string): { word: string; start: number }[] {
  const breaker = new LineBreaker(line)
  const ends = new Set<number>()
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) ends.add(next.position)
  let isWord = false
  for (const { segment, index, isWordLike = false } of /\p{Script=Thai}/u.test(line) ? THAI.segment(line) : []) {
    if (isWord && /^\p{Script=Thai}/u.test(segment)) ends.add(index)
    isWord = isWordLike
  }
  const starts = [0, ...[...ends].toSorted((a, b) => a - b)]
  return starts.slice(0, -1).map((start, at) => ({ word: line.slice(start, starts[at + 1]), start }))
}

function add(pieces: Piece[], said: string, index: number, letters: Letters, { levels, mirrored }: Directions): void {
  const level = levels[index] ?? 0
  const instead = mirrored.get(index)
  const last = pieces.at(-1)
  if (instead === undefined && last && !last.isMirrored && last.letters === letters && last.level === level)
    last.said += said
  else pieces.push({ letters, level, said, drawn: instead ?? '', isMirrored: instead !== undefined })
}

/** Letters run their own way; where a piece has to run the other way (digits among Arabic, signs among Hebrew), it is given to them turned around. */
function drawnFor({ letters, level, said, drawn, isMirrored }: Piece): string {
  if (isMirrored) return drawn
  const seen = said.replaceAll(NOT_DRAWN, '').replaceAll(TONE_BEFORE_AM, '\u0e4d$1\u0e32')
  if (seen.length < 2 || runsLeft(letters, seen) === ((level & 1) === 1)) return seen
  return Array.from(CHARACTERS.segment(seen), ({ segment }) => segment)
    .toReversed()
    .join('')
}
