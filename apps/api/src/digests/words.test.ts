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
    ['', ''],
    ['> only a quote', ''],
  ])('%j', (markdown, words) => {
    expect(plainWords(markdown)).toBe(words)
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
