import type { Pattern, Step } from './pattern.ts'
import type { Reading } from './reading.ts'
import { endOfPhrase, type CompiledClass, type Vocabulary } from './vocabulary.ts'

/** What a pattern matched: tokens [from, to), the part between [ ] as [spanFrom, spanTo), and what was remembered by name. */
export type Match = { from: number; to: number; spanFrom: number; spanTo: number; kept: Map<string, [number, number]> }

/** What matching knows of one text: among other things the end of each class at each token plus two, 0 when not yet asked. */
export type Matching = {
  reading: Reading
  vocabulary: Vocabulary
  memo: Map<CompiledClass, Int32Array>
  spanFrom: number
  spanTo: number
  kept: Map<string, [number, number]> | null
}

type State = Matching

const UNKNOWN = 2

/** Begins work on a text with the vocabulary of one language. */
export function beginMatching(reading: Reading, vocabulary: Vocabulary): Matching {
  return { reading, vocabulary, memo: new Map(), spanFrom: -1, spanTo: -1, kept: null }
}

/**
 * Matches a pattern at a token. Patterns have no repetition but short gaps, and classes answer with one end only,
 * so the work at a token is bounded whatever the text: the whole check is linear in its length.
 */
export function matchPattern(pattern: Pattern, state: Matching, at: number): Match | null {
  state.spanFrom = -1
  state.spanTo = -1
  state.kept = null
  const to = walk(pattern.steps, 0, at, state)
  if (to <= at) return null
  const spanFrom = state.spanFrom === -1 ? at : state.spanFrom
  const spanTo = state.spanTo === -1 ? to : state.spanTo
  return spanTo > spanFrom ? { from: at, to, spanFrom, spanTo, kept: state.kept ?? new Map() } : null
}

function walk(steps: Step[], index: number, at: number, state: State): number {
  const step = steps[index]
  if (!step) return at
  if (step.is === 'edge') {
    if (!isAtEdge(step.of, at, state)) return -1
    const to = walk(steps, index + 1, at, state)
    if (to >= 0 && step.of === 'open') state.spanFrom = at
    if (to >= 0 && step.of === 'close') state.spanTo = at
    return to
  }
  if (step.is === 'not-after')
    return at > 0 && step.words.has(state.reading.tokens[at - 1]!.plain) ? -1 : walk(steps, index + 1, at, state)
  if (step.is === 'not') return endOfStep(step.step, at, state) >= 0 ? -1 : walk(steps, index + 1, at, state)
  if (step.is === 'gap') return walkGap(step, steps, index, at, state)
  const end = endOfStep(step, at, state)
  if (end >= 0) {
    const to = walk(steps, index + 1, end, state)
    if (to >= 0) {
      if (step.is === 'class' && step.as !== null) (state.kept ??= new Map()).set(step.as, [at, end])
      return to
    }
  }
  return step.optional ? walk(steps, index + 1, at, state) : -1
}

function walkGap(
  step: { most: number; of: 'modifiers' | 'anything' },
  steps: Step[],
  index: number,
  at: number,
  state: State,
): number {
  const limit = sentenceLimit(state.reading, at)
  for (let skipped = 0; skipped <= step.most && at + skipped <= limit; skipped += 1) {
    const to = walk(steps, index + 1, at + skipped, state)
    if (to >= 0) return to
    if (step.of === 'modifiers' && !isModifier(at + skipped, state)) return -1
  }
  return -1
}

function isModifier(at: number, { reading, vocabulary }: State): boolean {
  const token = reading.tokens[at]
  return (
    token !== undefined &&
    (token.kind === 'word' || token.kind === 'number') &&
    !vocabulary.functionWords.has(token.plain)
  )
}

function sentenceLimit(reading: Reading, at: number): number {
  return at < reading.tokens.length ? reading.sentenceEnd[at]! : reading.tokens.length
}

function isAtEdge(
  of: 'sentence' | 'line' | 'end' | 'open' | 'close',
  at: number,
  { reading, vocabulary }: State,
): boolean {
  if (of === 'open' || of === 'close') return true
  if (of === 'line') return reading.beginsLine[at] === true
  if (of === 'end')
    return (
      at >= reading.tokens.length ||
      reading.sentenceStart[at] === at ||
      reading.beginsLine[at] === true ||
      '.,;:!?'.includes(reading.tokens[at]!.raw)
    )
  return beginsSentence(reading, vocabulary.forms, at)
}

/** True at the first word of a sentence; "Madam President, dear colleagues," and opening signs before it are skipped. */
export function beginsSentence(reading: Reading, forms: ReadonlySet<string>, at: number): boolean {
  if (at >= reading.tokens.length) return false
  const start = reading.sentenceStart[at]!
  if (at === start) return true
  if (at - start > 24) return false
  const previous = reading.tokens[at - 1]!
  if (previous.kind !== 'sign') return false
  for (let i = start; i < at; i += 1) {
    const token = reading.tokens[i]!
    if (token.kind === 'sign' || token.kind === 'number') continue
    if (token.letters === 'capitalised' || token.letters === 'capitals' || forms.has(token.plain)) continue
    return false
  }
  return at - start <= 2 || hasForm(reading, forms, start, at) || isOnlySigns(reading, start, at)
}

function hasForm(reading: Reading, forms: ReadonlySet<string>, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (forms.has(reading.tokens[i]!.plain)) return true
  return false
}

function isOnlySigns(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1)
    if (reading.tokens[i]!.kind === 'word' && reading.tokens[i]!.raw.length > 3) return false
  return true
}

function endOfStep(step: Step, at: number, state: State): number {
  const { tokens } = state.reading
  const token = tokens[at]
  if (!token) return -1
  if (step.is === 'words') {
    if (token.kind === 'sign' || token.kind === 'number') return step.words.has(token.raw) ? at + 1 : -1
    return step.words.has(token.plain) ? at + 1 : -1
  }
  if (step.is === 'class') return endOfClass(step.name, at, state)
  return -1
}

/** Many patterns ask for the same class at the same token: each answer is worked out once for a text. */
function endOfClass(name: string, at: number, state: State): number {
  const found = state.vocabulary.classes.get(name)
  if (!found) throw new Error(`There is no class "${name}".`)
  if (at >= state.reading.tokens.length) return -1
  let known = state.memo.get(found)
  if (!known) {
    known = new Int32Array(state.reading.tokens.length)
    state.memo.set(found, known)
  }
  const before = known[at]!
  if (before !== 0) return before - UNKNOWN
  const end = findEnd(found, at, state)
  known[at] = end + UNKNOWN
  return end
}

function findEnd(found: CompiledClass, at: number, state: State): number {
  if ('shape' in found) return found.shape(state.reading, at)
  if ('phrases' in found) return endOfPhrase(found.phrases, state.reading, at)
  const inner: State = { ...state, kept: null }
  let longest = -1
  for (const pattern of found.patterns) longest = Math.max(longest, walk(pattern.steps, 0, at, inner))
  return longest
}
