import { phrasesOf, phraseTree, type PhraseNode } from './phrase-tree.ts'
import { parsePattern, phrasesListed, type Pattern } from './pattern.ts'
import type { Reading } from './reading.ts'
import { wordSet } from './word-set.ts'
import { idOf, type WordIds } from './word-bits.ts'

/** Where a class ends when it begins at a token (longest reading), or -1. */
type ShapeMatch = (reading: Reading, at: number) => number

/**
 * What a `{class}` stands for: words and phrases (a list separated by commas), patterns that use other classes,
 * or a shape that only code can see, such as a row of capitalised words.
 */
export type ClassDefinition = { phrases: string } | { patterns: string[] } | { shape: ShapeMatch; alsoSmall?: boolean }

export type ReadClass =
  | { is: 'phrases'; list: string; tree: PhraseNode; longest: number }
  | { is: 'patterns'; patterns: Pattern[] }
  | { is: 'shape'; shape: ShapeMatch }

/** The words and classes of a language, read but not yet made into steps. Every word that a pattern or a phrase knows has a number. */
export type Vocabulary = {
  ids: WordIds
  classes: ReadonlyMap<string, ReadClass>
  functionWords: ReadonlySet<string>
  forms: ReadonlySet<string>
}

/** Reads the classes of a language, and numbers the words of these and of the patterns. */
export function readVocabulary(
  named: Record<string, ClassDefinition>,
  patterns: Pattern[],
  functionWords: string,
  formsOfAddress: string,
): Vocabulary {
  const ids = new Map<string, number>()
  const classes = new Map<string, ReadClass>()
  const definitions = { ...named, ...classesListed(named, patterns) }
  for (const pattern of patterns) numberWords(pattern, ids)
  for (const [name, definition] of Object.entries(definitions)) {
    if ('phrases' in definition)
      for (const phrase of phrasesOf(definition.phrases)) for (const w of phrase) idOf(w, ids)
    if (!('patterns' in definition)) continue
    const read = definition.patterns.map(parsePattern)
    for (const pattern of read) numberWords(pattern, ids)
    classes.set(name, { is: 'patterns', patterns: read })
  }
  for (const [name, definition] of Object.entries(definitions)) {
    if ('shape' in definition) classes.set(name, { is: 'shape', shape: definition.shape })
    if ('phrases' in definition) classes.set(name, readPhrases(definition.phrases, ids))
  }
  const known = wordSet(functionWords)
  for (const word of known) idOf(word, ids)
  return { ids, classes, functionWords: known, forms: wordSet(formsOfAddress) }
}

function readPhrases(list: string, ids: WordIds): ReadClass {
  const longest = Math.max(...phrasesOf(list).map((phrase) => phrase.length))
  return { is: 'phrases', list, tree: phraseTree(list, ids), longest }
}

/** The classes that stand in patterns as lists of Chinese words. */
function classesListed(named: Record<string, ClassDefinition>, patterns: Pattern[]): Record<string, ClassDefinition> {
  const inClasses = Object.values(named).flatMap((each) => ('patterns' in each ? each.patterns.map(parsePattern) : []))
  const listed: Record<string, ClassDefinition> = {}
  for (const { steps } of [...patterns, ...inClasses]) {
    for (const step of steps) {
      const inner = step.is === 'not' ? step.step : step
      const phrases = inner.is === 'class' ? phrasesListed(inner.name) : null
      if (inner.is === 'class' && phrases !== null) listed[inner.name] = { phrases }
    }
  }
  return listed
}

function numberWords({ steps }: Pattern, ids: Map<string, number>): void {
  for (const step of steps) {
    const inner = step.is === 'not' ? step.step : step
    if (inner.is === 'words' || inner.is === 'not-after') for (const word of inner.words) idOf(word, ids)
  }
}
