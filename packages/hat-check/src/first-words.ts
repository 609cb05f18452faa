import type { Pattern, Step } from './pattern.ts'
import type { ReadClass } from './vocabulary.ts'
import { phrasesOf } from './phrase-tree.ts'

type Classes = ReadonlyMap<string, ReadClass>

/** The words a class can begin with, or null when that cannot be listed (a shape). */
export function firstWordsOfClass(name: string, classes: Classes, seen: string[] = []): Set<string> | null {
  const found = classes.get(name)
  if (!found) throw new Error(`There is no class "${name}".`)
  if (seen.includes(name)) throw new Error(`The class "${name}" is made of itself.`)
  if (found.is === 'shape') return null
  if (found.is === 'phrases') return new Set(phrasesOf(found.list).map(([first]) => first!))
  const first = new Set<string>()
  for (const pattern of found.patterns) {
    const words = firstWordsOf(pattern.steps, classes, [...seen, name])
    if (words === null) return null
    for (const word of words) first.add(word)
  }
  return first
}

/** The words a row of steps can begin with, or null when any word may come first. */
export function firstWordsOf(steps: Step[], classes: Classes, seen: string[] = []): Set<string> | null {
  const first = new Set<string>()
  for (const step of steps) {
    if (step.is === 'edge' || step.is === 'not' || step.is === 'not-after') continue
    if (step.is === 'gap') return null
    const words = wordsOf(step, classes, seen)
    if (words === null) return null
    for (const word of words) first.add(word)
    if (!step.optional) return first
  }
  return null
}

/** Words of which one must stand between so many tokens behind the first, both included. */
export type NeededWords = { words: ReadonlySet<string>; least: number; most: number }

/**
 * What must follow for a pattern to match: for each step that cannot be left out and whose first words can be listed, these words
 * and where they may stand. A few looks at what follows save most attempts behind words such as "I".
 */
export function neededWordsOf({ steps }: Pattern, classes: Classes): NeededWords[] {
  const needed: NeededWords[] = []
  let least = 0
  let most = 0
  let isFirst = true
  for (const step of steps) {
    if (step.is === 'edge' || step.is === 'not' || step.is === 'not-after') continue
    if (step.is === 'gap') {
      most += step.most
      continue
    }
    if (!step.optional) {
      const words = isFirst ? null : wordsOf(step, classes, [])
      if (words) needed.push({ words, least, most })
    }
    isFirst = false
    const length = step.is === 'words' ? 1 : longestOf(step.name, classes)
    if (!step.optional) least += 1
    most += length
  }
  return needed
}

/** A row of capitalised words has twelve at most, and an article in front. */
const LONGEST_SHAPE = 14

/** How many tokens a class may take at most. */
function longestOf(name: string, classes: Classes): number {
  const found = classes.get(name)
  if (found?.is === 'phrases') return found.longest
  if (found?.is !== 'patterns') return LONGEST_SHAPE
  return Math.max(
    ...found.patterns.map(({ steps }) => steps.reduce((sum, step) => sum + longestStep(step, classes), 0)),
  )
}

function longestStep(step: Step, classes: Classes): number {
  if (step.is === 'gap') return step.most
  if (step.is === 'words') return 1
  return step.is === 'class' ? longestOf(step.name, classes) : 0
}

function wordsOf(step: Step, classes: Classes, seen: string[]): ReadonlySet<string> | null {
  if (step.is === 'words') return step.words
  return step.is === 'class' ? firstWordsOfClass(step.name, classes, seen) : null
}
