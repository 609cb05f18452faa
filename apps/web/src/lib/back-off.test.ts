import { expect, it } from 'vitest'
import { backOff } from './back-off.ts'

it.each([
  [0, 0, 200],
  [0, 1, 400],
  [1, 0, 400],
  [3, 0.5, 2400],
  [9, 1, 30_000],
  [5000, 1, 30_000],
])('attempt %i with chance %d waits %i ms', (attempt, chance, wait) => {
  expect(backOff(attempt, chance)).toBe(wait)
})
