import type { NeededWords } from './first-words.ts'
import type { Rule } from './rule.ts'
import { pushTo, type MatchStep } from './steps.ts'
import { bitsOf, hasWord, type WordBits, type WordIds } from './word-bits.ts'

/** Words of which one must stand between so many tokens behind the first. */
export type Needed = { words: WordBits; least: number; most: number }

/** A pattern of a rule, with what must follow for it to match. `triedAt` keeps it from being tried twice at one token. */
export type Candidate = {
  rule: Rule
  steps: MatchStep[]
  needed: NeededWords | null
  /** How near and how far ahead that stands: here for a quick look. */
  least: number
  most: number
  alsoNeeded: Needed | null
  triedAt: number
}

/**
 * The candidates behind one first word, found by the words that must follow: to read the few tokens ahead once is cheaper than to
 * ask each of some hundred patterns behind "we" whether its own word is there.
 */
export type Dispatch = {
  /** Those of which nothing is known: always tried. */
  always: Candidate[]
  /** How near and how far ahead a needed word may stand. */
  near: number
  far: number
  words: WordBits
  byNeeded: Map<number, Candidate[]>
  isUsed: boolean
}

export function dispatchOf(candidates: readonly Candidate[], ids: WordIds): Dispatch {
  const byNeeded = new Map<number, Candidate[]>()
  const all = new Set<string>()
  let near = 1
  let far = 0
  for (const candidate of candidates) {
    if (candidate.needed === null) continue
    near = Math.min(near, candidate.needed.least)
    far = Math.max(far, candidate.needed.most)
    for (const word of candidate.needed.words) {
      all.add(word)
      const id = ids.get(word)!
      pushTo(byNeeded, id, candidate)
    }
  }
  const always = candidates.filter(({ needed }) => needed === null)
  return { always, near, far, words: bitsOf(all, ids), byNeeded, isUsed: candidates.length > 0 }
}

let attempts = 0

/** Calls `attempt` for the candidates that can match at a token, as far as the words that follow tell; each once. */
export function forEachPossible(
  { always, near, far, words, byNeeded }: Dispatch,
  { ids, tails }: { ids: Int32Array; tails: Int32Array },
  at: number,
  attempt: (candidate: Candidate) => void,
): void {
  attempts += 1
  const now = attempts
  for (const candidate of always) attempt(candidate)
  const last = Math.min(at + far, ids.length - 1)
  for (let i = at + near; i <= last; i += 1) {
    if (hasWord(words, ids[i]!)) tryNeeded(byNeeded.get(ids[i]!)!, i - at, now, attempt)
    if (tails[i] !== 0 && hasWord(words, tails[i]!)) tryNeeded(byNeeded.get(tails[i]!)!, i - at, now, attempt)
  }
}

function tryNeeded(
  candidates: readonly Candidate[],
  distance: number,
  now: number,
  attempt: (candidate: Candidate) => void,
): void {
  for (let i = 0; i < candidates.length; i += 1) {
    const candidate = candidates[i]!
    if (candidate.triedAt === now || distance < candidate.least || distance > candidate.most) continue
    candidate.triedAt = now
    attempt(candidate)
  }
}
