import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allLanguages, checkHatsByRules } from '../../check-hats.ts'
import { inPart } from '../../held-out.ts'
import { parseLabelledItems, type LabelledItem } from '../../labelled-items.ts'
import { parseCase } from '../../written-cases.ts'
import type { Lesson } from './train-hat-model.ts'

const CASES = join(import.meta.dirname, '../../../cases')
const TEXTS = join(import.meta.dirname, '../../../texts')
/** How much one text of each kind counts. Examples of rules teach what the rules know already. */
const WEIGHTS = { cases: 1, examples: 1, texts: 4, clear: 2, prose: 0.8 }
const LEARNT = /^(?:train|more)-.*\.jsonl$/

/** What the shipped model learns from: our own cases, the examples of our rules, and the texts of `texts/`. Never what is measured on. */
export function ownLessons(): Lesson[] {
  const cases = filesOf(CASES, /\.txt$/).flatMap((text) => fromCases(text, WEIGHTS.cases))
  const clear = filesOf(TEXTS, /\.txt$/).flatMap((text) => fromCases(text, WEIGHTS.clear))
  const texts = filesOf(TEXTS, LEARNT).flatMap((text) => asLessons(parseLabelledItems(text), WEIGHTS.texts))
  return [...cases, ...fromRules(), ...clear, ...texts]
}

/**
 * Texts of other people, which stay outside of the repository: labelled ones, of which only the tuned part may be learnt from, and plain prose without a `kind`,
 * taken as wearing no hat where the rules find none.
 */
export function otherLessons(jsonl: string, isLabelled: boolean): Lesson[] {
  const items = parseLabelledItems(jsonl)
  if (isLabelled) return asLessons(inPart(items, 'tuned'), WEIGHTS.texts)
  return asLessons(items, WEIGHTS.prose).filter(
    ({ text }) => !checkHatsByRules(text).some(({ kind }) => kind === 'hat'),
  )
}

/** A fingerprint of all that `ownLessons` reads, so that a test can tell when the model is older than its texts. */
export function fingerprintOfTexts(): string {
  const hash = createHash('sha256')
  for (const text of [...filesOf(TEXTS, /\.txt$/), ...filesOf(TEXTS, LEARNT)]) hash.update(text).update('\0')
  return hash.digest('hex').slice(0, 16)
}

function filesOf(folder: string, named: RegExp): string[] {
  return readdirSync(folder)
    .filter((name) => named.test(name))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

function fromCases(text: string, weight: number): Lesson[] {
  return text.split('\n').flatMap((line) => {
    const found = parseCase(line)
    return found ? [{ text: found.text, lang: found.lang, label: found.label, spans: found.spans, weight }] : []
  })
}

function asLessons(items: LabelledItem[], weight: number): Lesson[] {
  return items.map(({ text, lang, label, spans }) => ({ text, lang, label, spans, weight }))
}

function fromRules(): Lesson[] {
  const weight = WEIGHTS.examples
  return [...allLanguages.values()].flatMap(({ code: lang, rules }) =>
    rules.flatMap(({ kind, examples }) => [
      ...examples.hit.map((marked) => {
        const { text, spans } = parseCase(`+${lang} ${marked.replaceAll('\n', String.raw`\n`)}`)!
        return { text, lang, label: kind, spans, weight }
      }),
      ...examples.miss.map((text) => ({ text, lang, label: 'clear' as const, spans: [], weight })),
    ]),
  )
}
