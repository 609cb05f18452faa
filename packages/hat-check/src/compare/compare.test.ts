import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LabelledItem } from '../labelled-items.ts'
import { compare } from './compare.ts'
import { findKeywords } from './keyword-list.ts'
import { ownLessons } from './own-lessons.ts'
import { trainWordModel } from './train-word-model.ts'
import { chanceOfHat, heaviestPassage } from './word-model.ts'

const cases = readFileSync(join(import.meta.dirname, '../../cases/more-languages.txt'), 'utf8')

const LESSONS = [
  { text: 'In the name of the bureau I thank you.', isHat: true },
  { text: 'We wrote it in the name of the bureau.', isHat: true },
  { text: 'I thank you for the soup.', isHat: false },
  { text: 'We wrote it at night.', isHat: false },
]

describe('a trained model', () => {
  const model = trainWordModel(LESSONS)

  it('learns what it is shown, the same each time', () => {
    expect(LESSONS.map(({ text }) => chanceOfHat(model, text) > 0.5)).toEqual(LESSONS.map(({ isHat }) => isHat))
    expect(trainWordModel(LESSONS)).toEqual(model)
  })

  it('points at the words that weigh most', () => {
    const text = 'Now, in the name of the bureau, soup.'
    const [start, end] = heaviestPassage(model, text) ?? [0, 0]
    expect(text.slice(start, end)).toContain('name of the bureau')
    expect(heaviestPassage(model, 'soup')).toBeNull()
  })
})

it('knows a keyword wherever it stands, even where it is no hat', () => {
  expect(findKeywords('She did not act on behalf of us.').map(({ start, end }) => [start, end])).toEqual([[16, 28]])
  expect(findKeywords('A behalfof b.')).toEqual([])
})

it('learns from our own cases in every language', () => {
  const lessons = ownLessons(cases)
  expect(lessons.filter(({ isHat }) => isHat).length).toBeGreaterThan(300)
  expect(lessons.filter(({ isHat }) => !isHat).length).toBeGreaterThan(300)
  expect(lessons.some(({ text }) => /\p{Script=Han}/u.test(text))).toBe(true)
})

it('measures every way on the same items', () => {
  const items = Array.from({ length: 12 }, (_, i): LabelledItem => {
    const text = i % 2 === 0 ? 'On behalf of my agency, I object.' : 'It is late, and I object.'
    const span: [number, number] = [0, 22]
    return i % 2 === 0
      ? { id: `${i}`, text, lang: 'en', label: 'hat', spans: [span], source: `s${i}` }
      : { id: `${i}`, text, lang: 'en', label: 'clear', spans: [], source: `s${i}` }
  })
  const rows = compare(items, cases)
  expect(rows.map(({ way }) => way)).toHaveLength(8)
  expect(rows[0]).toMatchObject({ way: 'rules', precision: 1, recall: 1, falseAlarms: 0 })
  expect(rows[2]).toMatchObject({ way: 'rules and shipped model', precision: 1, recall: 1, falseAlarms: 0 })
  expect(rows[3]).toMatchObject({ way: 'keyword list', precision: 1, recall: 1 })
})
