import { expect, it } from 'vitest'
import { forNote, forOutside, forOutsideWithoutInstitutions } from './for-outside.ts'

const NAMES = ['Ana Silva', 'Ana Silva Reis', 'ليلى حداد', 'Jean-Luc O’Neil', 'Grey (Owl)', 'Li']

it.each([
  ['I agree with Ana Silva.', 'I agree with [a participant].'],
  ['I agree with ana  silva, and ANA SILVA REIS too', 'I agree with [a participant], and [a participant] too'],
  ['قالت ليلى حداد ذلك', 'قالت [a participant] ذلك'],
  ['As Jean-Luc O’Neil put it', 'As [a participant] put it'],
  ['Grey (Owl) is right', '[a participant] is right'],
  ['The limit of Lily is Li', 'The limit of Lily is [a participant]'],
  ['Read https://house.example/rooms/1?x=2. Then wait.', 'Read […]. Then wait.'],
  ['(see www.ministry.example/staff) and mailto:me@ministry.example', '(see […]) and […]'],
  ['Write to ana.silva@ministry.example, please', 'Write to […], please'],
  ['On fisheries.gov.xx/staff and harbour.org: nothing.', 'On […] and […]: nothing.'],
  ['On café.org nothing', 'On […] nothing'],
  ['Ring +351 21 000-00 00 or come at 10.30, e.g. today.Then', 'Ring […] or come at 10.30, e.g. today.Then'],
  ['I asked @{3f2504e0-4f89-81d3-9a0c-0305e82c3301} twice', 'I asked [a participant] twice'],
  ['81d3-9a0c-0305e82c3301} said so to @{3f2504e0-4f', '[a participant] said so to [a participant]'],
  ['As Silva, Ana, had it', 'As [a participant], [a participant], had it'],
])('%j leaves as %j', (words, outside) => {
  expect(forOutside(words, NAMES)).toBe(outside)
})

it('leaves words as they are where there is nobody to name', () => {
  expect(forOutside('I would wait.', [])).toBe('I would wait.')
})

it.each([
  ['Ana Silva of the World Bank asked.', '[a participant] of [an institution] asked.'],
  ['The World Bank asked; World Bank again.', '[an institution] asked; [an institution] again.'],
  ['They bathe World Bank notes.', 'They bathe [an institution] notes.'],
])('%j leaves without institutions as %j', (words, outside) => {
  expect(forOutsideWithoutInstitutions(words, NAMES)).toBe(outside)
})

it.each([
  [
    'See https://harbour.example/report, as Ana Silva did.',
    'See https://harbour.example/report, as [a participant] did.',
  ],
  ['Write to ana.silva@harbour.example or ring +351 21 000 00 00.', 'Write to […] or ring […].'],
  ['It stands in https://house.example/rooms/3f2504e0-4f89-41d3-9a0c-0305e82c3301/threads/1.', 'It stands in […].'],
  ['Of rooms/halls and and/or: nothing.', 'Of rooms/halls and and/or: nothing.'],
])('a rapporteur writes %j, and %j stands in the note', (words, stands) => {
  expect(forNote(words, NAMES)).toBe(stands)
})
