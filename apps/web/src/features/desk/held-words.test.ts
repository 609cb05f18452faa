import { expect, it } from 'vitest'
import { markedParts } from './held-words.tsx'

const mark = (start: number, end: number, why = 'w') => ({ start, end, why })

it.each([
  ['nothing found', [], ['abcdefgh']],
  ['one in the middle', [mark(2, 4)], ['ab', '[cd]', 'efgh']],
  ['at both ends, in any order', [mark(6, 8), mark(0, 2)], ['[ab]', 'cdef', '[gh]']],
  ['overlapping ones once', [mark(1, 5), mark(3, 6)], ['a', '[bcde]', '[f]', 'gh']],
  ['one inside another', [mark(1, 6), mark(2, 3)], ['a', '[bcdef]', 'gh']],
  ['beyond the end', [mark(6, 99), mark(40, 50)], ['abcdef', '[gh]']],
])('%s', (_, findings, parts) => {
  const found = markedParts('abcdefgh', findings)
  expect(found.map(({ text, why }) => (why ? `[${text}]` : text))).toEqual(parts)
  expect(new Set(found.map(({ at }) => at)).size).toBe(found.length)
})
