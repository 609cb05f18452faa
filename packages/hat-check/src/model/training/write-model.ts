import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packWeights, type Thresholds } from '../hat-model.ts'
import { fingerprintOfTexts, otherLessons, ownLessons } from './lessons.ts'
import { trainHatModel } from './train-hat-model.ts'

/** From where on the model speaks: chosen on texts left out of its training in turn, our own, real ones and prose (docs/hat-check.md). */
const THRESHOLDS: Thresholds = { en: 2.6, fr: 2.6, es: 2.6 }

/** Trains the model anew and writes it to trained.ts. `others` are files of labelled texts, or of prose that wears no hat. Answers what it did, in one sentence. */
export function writeModel(others: readonly string[]): string {
  const own = ownLessons()
  const read = others.map((file) => readFileSync(file, 'utf8'))
  const lessons = read.flatMap((jsonl) =>
    otherLessons(jsonl, jsonl.includes('"label": "hat"') || jsonl.includes('"label":"hat"')),
  )
  const model = trainHatModel([...own, ...lessons], THRESHOLDS)
  const packed = packWeights(model.weights)
  const source = [
    "import type { PackedModel } from './hat-model.ts'",
    '',
    `/** Written by \`npm run hat -- train\`: ${own.length} texts of our own (${fingerprintOfTexts()}), ${lessons.length} of other people's. */`,
    'export const trained: PackedModel = {',
    `  unit: ${model.unit},`,
    `  bias: ${model.bias},`,
    `  thresholds: ${JSON.stringify(model.thresholds)},`,
    '  packed:',
    `    '${packed}',`,
    '}',
    '',
  ].join('\n')
  writeFileSync(join(import.meta.dirname, '../trained.ts'), source)
  return `Learnt from ${own.length} texts of our own and ${lessons.length} of other people's.`
}
