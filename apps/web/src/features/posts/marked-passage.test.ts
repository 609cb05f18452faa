import { expect, it } from 'vitest'
import { shortened } from './marked-passage.ts'

it.each([
  ['short words stay', 'one two', 20, 'one two'],
  ['a paragraph ends it', 'first part\n\nsecond part', 16, 'first part'],
  ['a sentence ends it', 'First one. Second one', 16, 'First one.'],
  ['a word ends it', 'one two three four', 12, 'one two'],
  ['one long word is cut', 'x'.repeat(30), 10, 'x'.repeat(10)],
])('%s', (_, passage, longest, expected) => {
  expect(shortened(passage, longest)).toBe(expected)
})
