import { expect, test } from 'vitest'
import { median, quantile, takeTurns } from './medians.ts'

test('a median is the middle of the sorted values, or between the two in the middle', () => {
  expect(median([10, 9, 100])).toBe(10)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(quantile([0, 10, 20, 30, 40], 0.75)).toBe(30)
})

test('sides take turns, and no side always follows the same one', async () => {
  const order: string[] = []
  const side = (name: string) => async () => order.push(name)
  const medians = await takeTurns(3, { ours: side('ours'), bare: side('bare') })
  expect(order).toEqual(['ours', 'bare', 'bare', 'ours', 'ours', 'bare'])
  expect(medians).toEqual({ ours: 4, bare: 3 })
})
