import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listeners, type ListenerName } from '../listeners.ts'
import { packWeights, type Thresholds } from '../trained-model.ts'
import { fingerprintOfTexts, otherLessons, ownLessons } from './lessons.ts'
import { trainModel, type Lesson } from './train-model.ts'

/** From where on each model speaks: chosen on texts left out of its training in turn, and on prose (docs/hat-check.md). */
const THRESHOLDS: Record<ListenerName, Thresholds> = {
  office: { en: 2.1, fr: 1.7, es: 2 },
  naming: { en: 0.6 },
}

/**
 * Trains the models anew and writes them to trained.ts. `others` are files of labelled texts, or of prose without a hat. Answers what it did, in one
 * sentence.
 */
export function writeModel(others: readonly string[]): string {
  const own = ownLessons()
  const lessons = others
    .map((file) => readFileSync(file, 'utf8'))
    .flatMap((jsonl) => otherLessons(jsonl, /"label": ?"hat"/.test(jsonl)))
  const names = Object.keys(listeners) as ListenerName[]
  const source = [
    "import type { ListenerName } from './listeners.ts'",
    "import type { PackedModel } from './trained-model.ts'",
    '',
    `/** Written by \`npm run hat -- train\`: ${own.length} texts of our own (${fingerprintOfTexts()}), ${lessons.length} of other people's. */`,
    'export const trained: Record<ListenerName, PackedModel> = {',
    ...names.flatMap((name) => written(name, [...own, ...lessons])),
    '}',
    '',
  ].join('\n')
  writeFileSync(join(import.meta.dirname, '../trained.ts'), source)
  return `Learnt from ${own.length} texts of our own and ${lessons.length} of other people's.`
}

function written(name: ListenerName, lessons: readonly Lesson[]): string[] {
  const { weights, unit, bias, thresholds } = trainModel(listeners[name], lessons, THRESHOLDS[name])
  return [
    `  ${name}: {`,
    `    unit: ${unit},`,
    `    bias: ${bias},`,
    `    thresholds: ${JSON.stringify(thresholds)},`,
    '    packed:',
    `      '${packWeights(weights)}',`,
    '  },',
  ]
}
