import { expect, it } from 'vitest'
import { holdsPassage } from './holds-passage.ts'

it.each([
  ['the reason had to be typed *before* the seal was cut', 'typed before the seal', true],
  ['> a line\n> and another', 'a line and another', true],
  ['see [the guide](https://example.org/x) first', 'see the guide first', true],
  ['- one\n- two', 'one two', true],
  ['الكلمات تبقى هنا', 'تبقى هنا', true],
  ['what was said', 'what was meant', false],
  ['anything', '   ', false],
  ['anything', '***', false],
])('%j holds %j: %s', (markdown, passage, holds) => {
  expect(holdsPassage(markdown, passage)).toBe(holds)
})
