import { allLanguages } from '../check-hats.ts'
import type { Lesson } from './train-word-model.ts'

/** What we wrote ourselves: the sentences of this package's cases (`cases`, the files one after the other) and the examples of its rules. */
export function ownLessons(cases: string): Lesson[] {
  return [...fromCases(cases), ...fromRules()]
}

function fromCases(cases: string): Lesson[] {
  return cases.split('\n').flatMap((line) => {
    const found = /^(?:([+-])\w\w|\?\w\w ([+-])) (.+)$/.exec(line)
    return found ? [{ text: found[3]!.replaceAll('\\n', '\n'), isHat: (found[1] ?? found[2]) === '+' }] : []
  })
}

function fromRules(): Lesson[] {
  return [...allLanguages.values()].flatMap(({ rules }) =>
    rules.flatMap(({ kind, examples }) => [
      ...examples.hit.map((text) => ({ text: text.replace('[[', '').replace(']]', ''), isHat: kind === 'hat' })),
      ...examples.miss.map((text) => ({ text, isHat: false })),
    ]),
  )
}
