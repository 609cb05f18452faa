import { beginsSentence } from './begins-sentence.ts'
import { endOfPhrase } from './phrase-tree.ts'
import type { Reading } from './reading.ts'
import type { MatchClass, MatchStep } from './steps.ts'
import type { Token } from './tokens.ts'
import { hasWord, type WordBits, type WordIds } from './word-bits.ts'

/** What a pattern matched: tokens [from, to), the part between [ ] as [spanFrom, spanTo), and what was remembered by name. */
export type Match = { from: number; to: number; spanFrom: number; spanTo: number; kept: Map<string, [number, number]> }

/** What matching knows of one text: the number of each word, of its part behind a hyphen, and what each class answered at each token. */
export type Matching = {
  reading: Reading
  ids: Int32Array
  tails: Int32Array
  functionWords: WordBits
  forms: ReadonlySet<string>
  /** How many tokens a class takes, plus one; 1: none; 0: not yet asked. `rows` of them a token, one for each class. */
  memory: Uint8Array
  rows: number
  spanFrom: number
  spanTo: number
  kept: Map<string, [number, number]> | null
}

/** Two numbers of words in one: the lower bits are the whole word's, those above are its tail's. */
const TAIL = 15
const WHOLE = (1 << TAIL) - 1
const NONE = 1
const LARGEST_KEPT = 4_000_000

/** Begins work on a text with the words of one language. */
export function beginMatching(
  reading: Reading,
  words: { place: number; ids: WordIds; functionWords: WordBits; forms: ReadonlySet<string>; rows: number },
): Matching {
  const count = reading.tokens.length
  const ids = new Int32Array(count)
  const tails = new Int32Array(count)
  for (let i = 0; i < count; i += 1) {
    const token = reading.tokens[i]!
    const number = (token.numbers[words.place] ??= numberOf(token, words.ids))
    ids[i] = number & WHOLE
    tails[i] = number >>> TAIL
  }
  const { functionWords, forms, rows } = words
  const memory = emptyMemory(count * rows)
  return { reading, ids, tails, functionWords, forms, memory, rows, spanFrom: -1, spanTo: -1, kept: null }
}

/** The number of a word, and above it that of its part behind a hyphen. */
function numberOf({ plain, hyphen, joined }: Token, ids: WordIds): number {
  // An Arabic word that nobody knows may be one that somebody knows, with "and" written onto it.
  const whole = ids.get(plain) ?? (joined ? ids.get(plain.slice(1)) : undefined) ?? 0
  const tail = hyphen ? (ids.get(plain.slice(plain.indexOf('-') + 1)) ?? 0) : 0
  return whole | (tail << TAIL)
}

let remembered = new Uint8Array(0)

/** One piece of memory serves text after text: no two are read at once. Only that of a very long text is thrown away. */
function emptyMemory(size: number): Uint8Array {
  if (size > LARGEST_KEPT) return new Uint8Array(size)
  if (remembered.length < size) remembered = new Uint8Array(Math.max(size, 2 * remembered.length))
  else remembered.fill(0, 0, size)
  return remembered
}

/**
 * Matches a pattern at a token. Patterns have no repetition but short gaps, and classes answer with one end only,
 * so the work at a token is bounded whatever the text: the whole check is linear in its length.
 */
export function matchPattern(steps: MatchStep[], state: Matching, at: number): Match | null {
  state.spanFrom = -1
  state.spanTo = -1
  state.kept = null
  const to = walk(steps, 0, at, state)
  if (to <= at) return null
  const spanFrom = state.spanFrom === -1 ? at : state.spanFrom
  const spanTo = state.spanTo === -1 ? to : state.spanTo
  return spanTo > spanFrom ? { from: at, to, spanFrom, spanTo, kept: state.kept ?? new Map() } : null
}

function walk(steps: MatchStep[], index: number, at: number, state: Matching): number {
  if (index === steps.length) return at
  const step = steps[index]!
  switch (step.op) {
    case 'words':
    case 'class': {
      const end = step.op === 'words' ? endOfWords(step, at, state) : endOfClass(step.of!, at, state)
      if (end >= 0) {
        const to = walk(steps, index + 1, end, state)
        if (to >= 0) {
          if (step.as !== null) (state.kept ??= new Map()).set(step.as, [at, end])
          return to
        }
      }
      return step.optional ? walk(steps, index + 1, at, state) : -1
    }
    case 'gap':
    case 'anything':
      return walkGap(step, steps, index, at, state)
    case 'not':
      return endOfInner(step.inner!, at, state) >= 0 ? -1 : walk(steps, index + 1, at, state)
    case 'not-after':
      return at > 0 && hasWord(step.words, state.ids[at - 1]!) ? -1 : walk(steps, index + 1, at, state)
    default:
      return walkEdge(step, steps, index, at, state)
  }
}

function walkEdge(step: MatchStep, steps: MatchStep[], index: number, at: number, state: Matching): number {
  if (step.op === 'sentence' && !beginsSentence(state.reading, state.forms, at)) return -1
  if (step.op === 'line' && state.reading.beginsLine[at] !== 1) return -1
  if (step.op === 'end' && !isAtEnd(at, state)) return -1
  const to = walk(steps, index + 1, at, state)
  if (to >= 0 && step.op === 'open') state.spanFrom = at
  if (to >= 0 && step.op === 'close') state.spanTo = at
  return to
}

function isAtEnd(at: number, { reading }: Matching): boolean {
  if (at >= reading.tokens.length || reading.sentenceStart[at] === at || reading.beginsLine[at] === 1) return true
  return '.,;:!?،؛؟，。；：！？、'.includes(reading.tokens[at]!.raw)
}

function walkGap(step: MatchStep, steps: MatchStep[], index: number, at: number, state: Matching): number {
  const count = state.ids.length
  const limit = at < count ? state.reading.sentenceEnd[at]! : count
  for (let skipped = 0; skipped <= step.most && at + skipped <= limit; skipped += 1) {
    const to = walk(steps, index + 1, at + skipped, state)
    if (to >= 0) return to
    if (step.op === 'gap' && !isModifier(at + skipped, state)) return -1
  }
  return -1
}

function isModifier(at: number, { reading, ids, functionWords }: Matching): boolean {
  if (at >= ids.length || hasWord(functionWords, ids[at]!)) return false
  const { kind } = reading.tokens[at]!
  return kind === 'word' || kind === 'number'
}

function endOfWords(step: MatchStep, at: number, state: Matching): number {
  return at < state.ids.length && hasWord(step.words, state.ids[at]!) ? at + 1 : -1
}

function endOfInner(step: MatchStep, at: number, state: Matching): number {
  return step.op === 'class' ? endOfClass(step.of!, at, state) : endOfWords(step, at, state)
}

/** Many patterns ask for the same class at the same token: each answer is worked out once for a text. */
function endOfClass(found: MatchClass, at: number, state: Matching): number {
  const count = state.ids.length
  if (at >= count) return -1
  if (found.first !== null && !hasWord(found.first, state.ids[at]!)) {
    if (state.tails[at] === 0 || !hasWord(found.first, state.tails[at]!)) return -1
  }
  if (found.tree) return endOfPhrase(found.tree, state.ids, state.tails, at)
  const place = at * state.rows + found.row
  const before = state.memory[place]!
  if (before !== 0) return before === NONE ? -1 : at + before - 1
  const end = found.shape ? found.shape(state.reading, at) : endOfLongest(found, at, state)
  if (end < at + 255) state.memory[place] = end < 0 ? NONE : end - at + 1
  return end
}

/** What a class keeps by name or marks as a span is its own affair. */
function endOfLongest({ byWord, byAny }: MatchClass, at: number, state: Matching): number {
  const { ids, tails, kept, spanFrom, spanTo } = state
  let longest = -1
  const attempt = (patterns: readonly MatchStep[][] | undefined): void => {
    if (patterns) for (const steps of patterns) longest = Math.max(longest, walk(steps, 0, at, state))
  }
  attempt(byAny)
  attempt(byWord.get(ids[at]!))
  if (tails[at] !== 0) attempt(byWord.get(tails[at]!))
  state.kept = kept
  state.spanFrom = spanFrom
  state.spanTo = spanTo
  return longest
}
