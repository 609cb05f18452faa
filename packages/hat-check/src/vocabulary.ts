import { parsePattern, type Pattern } from './pattern.ts'
import { plainOf } from './tokens.ts'
import type { Reading } from './reading.ts'
import { wordSet } from './word-set.ts'

/** Where a class ends when it begins at a token (longest reading), or -1. */
type ShapeMatch = (reading: Reading, at: number) => number

/**
 * What a `{class}` stands for: words and phrases (a list separated by commas), patterns that use other classes,
 * or a shape that only code can see, such as a row of capitalised words.
 */
export type ClassDefinition = { phrases: string } | { patterns: string[] } | { shape: ShapeMatch; alsoSmall?: boolean }

type PhraseNode = { next: Map<string, PhraseNode>; isEnd: boolean }
export type CompiledClass = { phrases: PhraseNode } | { patterns: Pattern[] } | { shape: ShapeMatch }

export type Vocabulary = {
  classes: ReadonlyMap<string, CompiledClass>
  functionWords: ReadonlySet<string>
  forms: ReadonlySet<string>
}

/** Makes the classes of a language ready for matching. */
export function compileVocabulary(
  definitions: Record<string, ClassDefinition>,
  functionWords: string,
  formsOfAddress: string,
): Vocabulary {
  const classes = new Map<string, CompiledClass>()
  for (const [name, definition] of Object.entries(definitions)) {
    if ('phrases' in definition) classes.set(name, { phrases: phraseTree(definition.phrases) })
    else if ('patterns' in definition) classes.set(name, { patterns: definition.patterns.map(parsePattern) })
    else classes.set(name, definition)
  }
  return { classes, functionWords: wordSet(functionWords), forms: wordSet(formsOfAddress) }
}

function phraseTree(phrases: string): PhraseNode {
  const root: PhraseNode = { next: new Map(), isEnd: false }
  for (const phrase of phrases.split(/[,\n]/)) {
    const words = plainOf(phrase).trim().split(/\s+/)
    if (words[0] === '') continue
    let node = root
    for (const word of words) {
      let next = node.next.get(word)
      if (!next) {
        next = { next: new Map(), isEnd: false }
        node.next.set(word, next)
      }
      node = next
    }
    node.isEnd = true
  }
  return root
}

/** The longest phrase of the tree that begins at a token; a part behind a hyphen counts ("co-rapporteur"). -1 when there is none. */
export function endOfPhrase(root: PhraseNode, reading: Reading, at: number): number {
  const { tokens } = reading
  let node: PhraseNode | undefined = root
  let end = -1
  for (let i = at; i < tokens.length && node; i += 1) {
    const { plain } = tokens[i]!
    const cut: number = i === at ? plain.indexOf('-') : -1
    node = node.next.get(plain) ?? (cut > 0 ? node.next.get(plain.slice(cut + 1)) : undefined)
    if (node?.isEnd) end = i + 1
  }
  return end
}

/** The words a class can begin with, or null when that cannot be listed (a shape). */
function firstWordsOf(
  name: string,
  classes: ReadonlyMap<string, CompiledClass>,
  seen: Set<string> = new Set(),
): Set<string> | null {
  const found = classes.get(name)
  if (!found) throw new Error(`There is no class "${name}".`)
  if (seen.has(name)) throw new Error(`The class "${name}" is made of itself.`)
  if ('shape' in found) return null
  if ('phrases' in found) return new Set(found.phrases.next.keys())
  const first = new Set<string>()
  for (const pattern of found.patterns) {
    const words = firstWordsOfSteps(pattern, classes, new Set(seen).add(name))
    if (words === null) return null
    for (const word of words) first.add(word)
  }
  return first
}

/** The words a pattern can begin with, or null when any word may come first. */
export function firstWordsOfSteps(
  pattern: Pattern,
  classes: ReadonlyMap<string, CompiledClass>,
  seen: Set<string> = new Set(),
): Set<string> | null {
  const first = new Set<string>()
  for (const step of pattern.steps) {
    if (step.is === 'edge' || step.is === 'not' || step.is === 'not-after') continue
    if (step.is === 'gap') return null
    const words = step.is === 'words' ? step.words : firstWordsOf(step.name, classes, seen)
    if (words === null) return null
    for (const word of words) first.add(word)
    if (!step.optional) return first
  }
  return null
}

/** Of a pattern that begins with one word: the words of which one must stand within so many tokens behind it. */
export type NextWords = { words: ReadonlySet<string>; within: number }

/** What must follow the first word of a pattern, or null when that cannot be listed. Saves most attempts behind words such as "I". */
export function nextWordsOf(pattern: Pattern, classes: ReadonlyMap<string, CompiledClass>): NextWords | null {
  const [first, ...rest] = pattern.steps.filter(
    (step) => step.is === 'words' || step.is === 'class' || step.is === 'gap',
  )
  if (first?.is !== 'words' || first.optional) return null
  const words = new Set<string>()
  let within = 1
  for (const step of rest) {
    if (step.is === 'gap') {
      within += step.most
      continue
    }
    const next = step.is === 'words' ? step.words : step.is === 'class' ? firstWordsOf(step.name, classes) : null
    if (next === null) return null
    for (const word of next) words.add(word)
    if (!('optional' in step) || !step.optional) return { words, within }
  }
  return null
}
