import { expect, it } from 'vitest'
import { moved } from './moved.ts'

it.each([
  [[2, 0, 1], 0, -1, [0, 2, 1]],
  [[2, 0, 1], 0, 1, [2, 1, 0]],
  [[2, 0, 1], 2, -1, [2, 0, 1]],
  [[2, 0, 1], 1, 1, [2, 0, 1]],
  [[2, 0, 1], 3, 1, [2, 0, 1]],
] as const)('of %j, %i moves by %i: %j', (order, item, by, then) => {
  expect(moved(order, item, by)).toEqual(then)
})
