import { expect, it } from 'vitest'
import { dueMarks, isInSight, markFor } from './read-marks.ts'

it.each([
  ['another’s post at once', false, 0, 1000],
  ['one’s own after nine seconds at the least', true, 0, 10_000],
  ['one’s own after half a minute at the most', true, 1, 31_000],
])('markFor: %s', (_, isMine, chance, notBefore) => {
  expect(markFor(7, isMine, 1000, chance)).toEqual({ number: 7, notBefore })
})

it('dueMarks sends each number once and keeps what must wait', () => {
  const marks = [
    { number: 9, notBefore: 10 },
    { number: 2, notBefore: 10 },
    { number: 9, notBefore: 5 },
    { number: 4, notBefore: 11 },
  ]
  expect(dueMarks(marks, 10)).toEqual({ due: [2, 9], waiting: [{ number: 4, notBefore: 11 }] })
})

it.each([
  ['half of a short post', 50, 100, 800, true],
  ['less than half of it', 49, 100, 800, false],
  ['half a window of a long one', 400, 5000, 800, true],
  ['less than half a window', 399, 5000, 800, false],
  ['nothing of an empty one', 0, 0, 800, false],
])('isInSight: %s', (_, shown, height, windowHeight, expected) => {
  expect(isInSight(shown, height, windowHeight)).toBe(expected)
})
