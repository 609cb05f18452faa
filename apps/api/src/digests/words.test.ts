import { describe, expect, test } from 'vitest'
import { plainWords, shortened } from './plain-words.ts'

describe('plainWords', () => {
  test.each([
    ['Hello *there*, **you** and `code`.', 'Hello there, you and code.'],
    ['# A heading\n\nand a line\nbroken', 'A heading and a line broken'],
    ['> Anna said this\n\nand I answer', 'and I answer'],
    ['see [the report](https://example.org/secret) here', 'see the report here'],
    ['![a face](https://example.org/f.png) x', 'x'],
    ['<b onclick="x">bold</b>', 'bold'],
    ['```\nsecret()\n```\nafter', 'after'],
    ['- one\n- two\n\n1. three', 'one two three'],
    ['1. one\n   - inner\n     > said by Anna\n\n   more\n2. two', 'one inner more two'],
    [
      'see [the report][1] &amp; `a  b`  \nthere\n\n[1]: https://example.org/secret "title"',
      'see the report & a b there',
    ],
    [
      '    indented code\n\n<div>\nraw\n</div>\n\nwords <!-- no --> go on\n\n***\n\nto the end',
      'words go on to the end',
    ],
    ['snake_case, 2 * 3 * 4 and \\*stars\\*', 'snake_case, 2 * 3 * 4 and *stars*'],
    ['', ''],
    ['> only a quote', ''],
  ])('%j', (markdown, words) => {
    expect(plainWords(markdown)).toBe(words)
  })

  test.each([
    ['1. ', ''],
    ['- ', ''],
    ['> ', ''],
    ['[', '['.repeat(20_000)],
  ])('are read however deep somebody has nested nothing: %j', (mark, words) => {
    expect(plainWords(mark.repeat(20_000))).toBe(words)
  })

  test('are cut after a whole word, and never inside a letter', () => {
    expect(shortened('one two three, four', 15)).toBe('one two three…')
    expect(shortened('one two', 7)).toBe('one two')
    expect(shortened('one two three', 7)).toBe('one two…')
    const cut = shortened('😀'.repeat(50), 21)
    expect(cut.isWellFormed()).toBe(true)
    expect(cut).toBe(`${'😀'.repeat(10)}…`)
    expect(shortened('word '.repeat(500), 200).length).toBeLessThanOrEqual(201)
  })
})
