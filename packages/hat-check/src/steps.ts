import { firstWordsOf, firstWordsOfClass } from './first-words.ts'
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
  /** Its patterns by the number of the word they can begin with, and those that can begin with any. */
  byWord: Map<number, MatchStep[][]>
  byAny: MatchStep[][]
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
      byWord: new Map(),
      byAny: [],
      shape: read.is === 'shape' ? read.shape : null,
      row: read.is === 'phrases' ? -1 : rows++,
    }
    classes.set(name, made)
    for (const { steps } of read.is === 'patterns' ? read.patterns : []) {
      const words = firstWordsOf(steps, vocabulary.classes)
      const ready = steps.map(stepOf)
      if (words === null) made.byAny.push(ready)
      else for (const word of words) pushTo(made.byWord, vocabulary.ids.get(word)!, ready)
    }
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

/** Adds to the list that a map keeps under a key. */
export function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}
