import { firstWordsOfClass } from './first-words.ts'
import type { Pattern, Step } from './pattern.ts'
import type { PhraseNode } from './phrase-tree.ts'
import type { Reading } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'
import { bitsOf, type WordBits } from './word-bits.ts'

/** A class ready for matching. What it answers at a token is kept in row `row` of the memory of a text; phrases need none. */
export type MatchClass = {
  /** The words it can begin with, or null: any. */
  first: WordBits | null
  tree: PhraseNode | null
  patterns: MatchStep[][]
  shape: ((reading: Reading, at: number) => number) | null
  row: number
}

type Op = 'words' | 'class' | 'gap' | 'anything' | 'sentence' | 'line' | 'end' | 'open' | 'close' | 'not' | 'not-after'

/** One step of a pattern, all of one form so that the machine runs it fast. */
export type MatchStep = {
  op: Op
  optional: boolean
  words: WordBits
  of: MatchClass | null
  as: string | null
  most: number
  inner: MatchStep | null
}

/** Makes steps out of patterns. Classes and sets of words are shared by all patterns of a language. */
export function stepMaker(vocabulary: Vocabulary): { make: (pattern: Pattern) => MatchStep[]; rows: () => number } {
  const classes = new Map<string, MatchClass>()
  const sets = new Map<string, WordBits>()
  const none = bitsOf([], vocabulary.ids)
  let rows = 0

  const bits = (words: ReadonlySet<string>): WordBits => {
    const key = [...words].join(' ')
    const known = sets.get(key) ?? bitsOf(words, vocabulary.ids)
    sets.set(key, known)
    return known
  }
  const classOf = (name: string): MatchClass => {
    const known = classes.get(name)
    if (known) return known
    const read = vocabulary.classes.get(name)
    if (!read) throw new Error(`There is no class "${name}".`)
    const first = firstWordsOfClass(name, vocabulary.classes)
    const made: MatchClass = {
      first: first === null ? null : bits(first),
      tree: read.is === 'phrases' ? read.tree : null,
      patterns: [],
      shape: read.is === 'shape' ? read.shape : null,
      row: read.is === 'phrases' ? -1 : rows++,
    }
    classes.set(name, made)
    if (read.is === 'patterns') made.patterns = read.patterns.map((pattern) => pattern.steps.map(stepOf))
    return made
  }
  const stepOf = (step: Step): MatchStep => ({
    op: opOf(step),
    optional: 'optional' in step && step.optional,
    words: step.is === 'words' || step.is === 'not-after' ? bits(step.words) : none,
    of: step.is === 'class' ? classOf(step.name) : null,
    as: step.is === 'class' ? step.as : null,
    most: step.is === 'gap' ? step.most : 0,
    inner: step.is === 'not' ? stepOf(step.step) : null,
  })
  return { make: (pattern) => pattern.steps.map(stepOf), rows: () => rows }
}

function opOf(step: Step): Op {
  if (step.is === 'gap') return step.of === 'anything' ? 'anything' : 'gap'
  return step.is === 'edge' ? step.of : step.is
}
