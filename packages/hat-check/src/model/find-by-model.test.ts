import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkHats, checkHatsByModel } from '../check-hats.ts'
import type { Finding } from '../finding.ts'
import { readText } from '../reading.ts'
import { english } from '../rules/en/english.ts'
import { wordsOf } from './features.ts'
import { listen } from './find-by-model.ts'
import { listeners } from './listeners.ts'
import { packWeights, unpackModel, weigh, type TrainedModel } from './trained-model.ts'
import { fingerprintOfTexts } from './training/lessons.ts'
import { trainModel, type Lesson } from './training/train-model.ts'
import { trained } from './trained.ts'
import { forEachPerson } from './stretches.ts'

const LESSONS = ['boat', 'gate', 'ship', 'yard', 'lorry'].flatMap((thing): Lesson[] => [
  { text: `Last week I impounded the ${thing} at noon.`, lang: 'en', label: 'hat', spans: [[10, 25]], weight: 1 },
  { text: `Last week I painted the ${thing} at noon.`, lang: 'en', label: 'clear', spans: [], weight: 1 },
])
const NAMINGS = ['Marta', 'Tomas', 'Ines', 'Oduya', 'Lind'].flatMap((name): Lesson[] => [
  {
    text: `It is late, ${name} told us.`,
    lang: 'en',
    label: 'identifies-participant',
    spans: [[12, 17 + name.length]],
    weight: 1,
  },
  { text: `It is late in ${name} tonight.`, lang: 'en', label: 'clear', spans: [], weight: 1 },
])

function heaviest(model: TrainedModel, text: string): number {
  const reading = readText(text)
  let most = -Infinity
  forEachPerson(reading, 'en', (stretch) => {
    most = Math.max(most, weigh(model, wordsOf(reading, 'en'), stretch))
  })
  return most
}

describe('a model', () => {
  const model = trainModel(listeners.office, LESSONS, { en: 0 })
  const office = (text: string, found: Finding[] = [], by = model) =>
    listen(listeners.office, by, wordsOf(readText(text), 'en'), english, found)

  it('learns what it is shown, the same each time', () => {
    expect(heaviest(model, 'Last week I impounded the cart.')).toBeGreaterThan(0)
    expect(heaviest(model, 'Last week I painted the cart.')).toBeLessThan(0)
    expect(trainModel(listeners.office, LESSONS, { en: 0 })).toEqual(model)
  })

  it('is packed and unpacked without loss', () => {
    const { unit, bias, thresholds } = model
    expect(unpackModel({ packed: packWeights(model.weights), unit, bias, thresholds })).toEqual(model)
  })

  it('points at the words that weigh most, and names them', () => {
    const text = 'Nice weather. Last week I impounded the cart at noon.'
    const [finding] = office(text)
    expect(text.slice(finding!.start, finding!.end)).toContain('I impounded')
    expect(finding).toMatchObject({ kind: 'hat', severity: 'advise' })
    expect(finding!.why).toContain('“impounded”')
  })

  it('says nothing where a rule has spoken, in a quotation, or in a language it has not learnt', () => {
    const text = 'Last week I impounded the cart at noon.'
    const [finding] = office(text)
    expect(office(text, [finding!])).toEqual([])
    expect(office(`> ${text}`)).toEqual([])
    expect(office(text, [], { ...model, thresholds: { fr: 0 } })).toEqual([])
  })
})

describe('a model of namings', () => {
  const model = trainModel(listeners.naming, NAMINGS, { en: 0 })
  const naming = (text: string) => listen(listeners.naming, model, wordsOf(readText(text), 'en'), english, [])

  it('points at who said something, names the words, and offers to leave the speaker out', () => {
    const text = 'It is late, Zora told us.'
    const [finding] = naming(text)
    expect(text.slice(finding!.start, finding!.end)).toContain('Zora')
    expect(finding).toMatchObject({ kind: 'identifies-participant', severity: 'advise' })
    expect(finding!.rewordings.map(({ replacement }) => replacement)).toContain('as was said here')
  })

  it('says nothing of a name beside which nobody speaks', () => {
    expect(naming('It is late in Zora tonight.')).toEqual([])
  })
})

describe('the shipped models', () => {
  it('were trained on the texts as they are', () => {
    const source = readFileSync(join(import.meta.dirname, 'trained.ts'), 'utf8')
    expect(source).toContain(fingerprintOfTexts())
    expect(Object.keys(trained.office.thresholds).toSorted()).toEqual(['en', 'es', 'fr'])
    expect(Object.keys(trained.naming.thresholds)).toEqual(['en'])
  })

  it.each([
    ['We dismissed four inspectors over this.'],
    ['J’ai refusé de signer l’ordonnance.'],
    ['Mis inspectores revisaron el barco dos veces.'],
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
