import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packWeights } from './hat-model.ts'
import { fingerprintOfTexts, ownLessons, proseLessons } from './lessons.ts'
import { trainHatModel } from './train-hat-model.ts'

/** From where on the model speaks: chosen on own texts left out of its training in turn, and on prose (docs/hat-check.md). */
export const THRESHOLD = 2.5

/** Trains the model anew and writes it to trained.ts. `prose` are files of paragraphs that wear no hat. Answers what it did, in one sentence. */
export function writeModel(prose: readonly string[]): string {
  const own = ownLessons()
  const others = prose.flatMap((file) => proseLessons(readFileSync(file, 'utf8')))
  const model = trainHatModel([...own, ...others], THRESHOLD)
  const packed = packWeights(model.weights)
  const lines = packed.match(/.{1,120}/g) ?? []
  const source = [
    "import type { PackedModel } from './hat-model.ts'",
    '',
    `/** Written by \`npm run hat -- train\`: ${own.length} texts of our own (${fingerprintOfTexts()}), ${others.length} paragraphs of other prose. */`,
    'export const trained: PackedModel = {',
    `  unit: ${model.unit},`,
    `  bias: ${model.bias},`,
    `  threshold: ${model.threshold},`,
    '  packed:',
    ...lines.map((line, i) => `    '${line}'${i === lines.length - 1 ? ',' : ' +'}`),
    '}',
    '',
  ].join('\n')
  writeFileSync(join(import.meta.dirname, 'trained.ts'), source)
  return `Learnt from ${own.length} texts of our own and ${others.length} paragraphs of other prose.`
}
