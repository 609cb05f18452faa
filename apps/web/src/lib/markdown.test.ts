import { describe, expect, it } from 'vitest'
import { passageMarked, visibleWords, webAddress } from './markdown.ts'

describe('passageMarked', () => {
  it.each([
    ['plain words', 'The reason had to be typed before.', 'had to be typed', 'had to be typed'],
    ['words across a mark', 'The reason had *to be* typed.', 'had to be typed', 'had *to be* typed'],
    ['words across lines', 'One line\ngoes on\n\nAnother.', 'line goes on Another', 'line\ngoes on\n\nAnother'],
    [
      'words of a link',
      'See [the list](https://example.org) now.',
      'the list now',
      'the list](https://example.org) now',
    ],
    ['a list', '- first\n- second', 'first second', 'first\n- second'],
    ['after an entity', 'A &amp; B decide', 'B decide', 'B decide'],
    ['words of somebody else', 'Mine.', 'Yours.', undefined],
    ['nothing', 'Mine.', '  \n ', undefined],
  ])('%s', (_, markdown, marked, passage) => {
    expect(passageMarked(markdown, marked)).toBe(passage)
  })
})

it.each([
  ['**Bold** and _soft_', 'Bold and soft'],
  ['# Head\n\nText', 'Head Text'],
  ['![a badge](https://example.org/x.png) words', 'words'],
  ['<b>as</b> typed', '<b>as</b> typed'],
])('visibleWords(%s)', (markdown, words) => {
  expect(visibleWords(markdown)).toBe(words)
})

it.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['//example.org', undefined],
  ['/rooms/1', undefined],
  ['mailto:a@example.org', undefined],
])('webAddress(%s)', (url, address) => {
  expect(webAddress(url)).toBe(address)
})
