import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkHats, checkHatsByModel } from '../check-hats.ts'
import { readText } from '../reading.ts'
import { english } from '../rules/en/english.ts'
import { wordsOf } from './features.ts'
import { findByModel } from './find-by-model.ts'
import { packWeights, unpackModel, weigh } from './hat-model.ts'
import { fingerprintOfTexts } from './training/lessons.ts'
import { trainHatModel, type Lesson } from './training/train-hat-model.ts'
import { trained } from './trained.ts'
import { forEachStretch } from './windows.ts'

const LESSONS = ['boat', 'gate', 'ship', 'yard'].flatMap((thing): Lesson[] => [
  { text: `Last week I impounded the ${thing} at noon.`, lang: 'en', label: 'hat', spans: [[10, 25]], weight: 1 },
  { text: `Last week I painted the ${thing} at noon.`, lang: 'en', label: 'clear', spans: [], weight: 1 },
])

function heaviest(model: ReturnType<typeof trainHatModel>, text: string): number {
  const words = wordsOf(readText(text), 'en')
  let most = -Infinity
  forEachStretch(words, (stretch) => {
    most = Math.max(most, weigh(model, words, stretch))
  })
  return most
}

describe('a model', () => {
  const model = trainHatModel(LESSONS, { en: 0 })

  it('learns what it is shown, the same each time', () => {
    expect(heaviest(model, 'Last week I impounded the cart.')).toBeGreaterThan(0)
    expect(heaviest(model, 'Last week I painted the cart.')).toBeLessThan(0)
    expect(trainHatModel(LESSONS, { en: 0 })).toEqual(model)
  })

  it('is packed and unpacked without loss', () => {
    const { unit, bias, thresholds } = model
    expect(unpackModel({ packed: packWeights(model.weights), unit, bias, thresholds })).toEqual(model)
  })

  it('points at the words that weigh most, and names them', () => {
    const text = 'Nice weather. Last week I impounded the cart at noon.'
    const [finding] = findByModel(readText(text), english, [], model)
    expect(text.slice(finding!.start, finding!.end)).toContain('I impounded')
    expect(finding).toMatchObject({ kind: 'hat', severity: 'advise' })
    expect(finding!.why).toContain('“impounded”')
  })

  it('says nothing where a rule has spoken, in a quotation, or in a language it has not learnt', () => {
    const text = 'Last week I impounded the cart at noon.'
    const [finding] = findByModel(readText(text), english, [], model)
    expect(findByModel(readText(text), english, [finding!], model)).toEqual([])
    expect(findByModel(readText(`> ${text}`), english, [], model)).toEqual([])
    expect(findByModel(readText(text), english, [], { ...model, thresholds: { fr: 0 } })).toEqual([])
  })
})

describe('the shipped model', () => {
  it('was trained on the texts as they are', () => {
    const source = readFileSync(join(import.meta.dirname, 'trained.ts'), 'utf8')
    expect(source).toContain(fingerprintOfTexts())
    expect(Object.keys(trained.thresholds).toSorted()).toEqual(['en', 'es', 'fr'])
  })

  it.each([
    ['We dismissed four inspectors over this.'],
    ['J’ai refusé de signer l’ordonnance.'],
    ['Ordené a mis inspectores que revisaran el barco.'],
  ])('hears an office in: %s', (text) => {
    expect(checkHatsByModel(text).map(({ rule }) => rule)).toEqual(['model.sounds-like-office'])
    expect(checkHats(text)).not.toEqual([])
  })

  it.each([
    ['We walked along the river and talked about books.'],
    ['The ministry refused, and the court agreed.'],
    ['If I were the minister I would sign the order.'],
    ['Nous avons marché le long du fleuve.'],
    ['Caminamos junto al río y hablamos de libros.'],
  ])('hears none in: %s', (text) => {
    expect(checkHatsByModel(text)).toEqual([])
  })
})
