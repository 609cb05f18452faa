import { expect, it } from 'vitest'
import { findInstitutions } from './find-institutions.ts'

const named = (text: string) => findInstitutions(text).map(({ from, to }) => text.slice(from, to))

it.each([
  ['INTERPOL had said so; Europol had not.', ['INTERPOL', 'Europol']],
  // What runs on into the next name is left out with it.
  [
    'The Ministry of Justice and the Harbour Agency of Nordland wait.',
    ['Ministry of Justice and the Harbour Agency of Nordland'],
  ],
  ['No contestó el Ministerio de Justicia.', ['Ministerio de Justicia']],
  ['I would wait for the agency, as Ana does.', []],
  ['A ministry refused; Monday, in Lisbon.', []],
  ['', []],
])('%j names %j', (text, institutions) => {
  expect(named(text)).toEqual(institutions)
})
