import { expect, it } from 'vitest'
import { countUncovered, covers, readRanges, writeRanges } from './ranges.ts'

it.each([
  ['{}', 5, 5],
  ['{[1,6)}', 5, 0],
  ['{[1,3),[5,6)}', 5, 2],
  ['{[1,100)}', 5, 0],
  ['{[4,9)}', 5, 3],
])('of %s and %i posts, %i are unread', (text, count, unread) => {
  expect(countUncovered(readRanges(text), count)).toBe(unread)
})

it('knows what is covered', () => {
  const ranges = readRanges('{[1,3),[5,6)}')
  expect([1, 2, 3, 4, 5, 6].filter((n) => covers(ranges, n))).toEqual([1, 2, 5])
})

it('writes what it reads', () => {
  expect(readRanges(writeRanges([7, 2]))).toEqual([
    [7, 7],
    [2, 2],
  ])
})
