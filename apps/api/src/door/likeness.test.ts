import { expect, it } from 'vitest'
import { likeness } from './likeness.ts'

it.each([
  ['Night Reader', 'night  reader', true],
  ['Night Reader', 'Night\u00a0Reader', true],
  ['Night Reader', 'Night-Reader', true],
  ['Heron', 'He\u200bron', true],
  ['Heron', 'Heron\ufeff', true],
  ['Heron', 'Ｈｅｒｏｎ', true],
  ['Éstrella', 'e\u0301strella', true],
  ['ΣΟΦΟΣ', 'σοφοσ', true],
  ['قارئ', 'قا\u200dرئ', true],
  ['قارئ', 'قارئة', false],
  ['Heron', 'Неrоn', true],
  ['Mara Lindqvist', 'Мara Lindqvist', true],
  ['Οrion', 'Orion', true],
  ['Сова', 'Coва', true],
  ['Сова', 'Сован', false],
  ['Heron', 'Herons', false],
  ['Estrella', 'Éstrella', false],
])('%j and %j: %s', (one, other, isAlike) => {
  expect(likeness(one) === likeness(other)).toBe(isAlike)
})
