import { expect, test } from 'vitest'
import { mayCeaseToSteward } from './policy.ts'

test.each([
  [0, 'steward.last'],
  [1, 'ok'],
  [5, 'ok'],
])('with %i other stewards: %s', (others, verdict) => {
  expect(mayCeaseToSteward(others)).toBe(verdict)
})
