import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inEvenTime } from './even-time.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

const taking = (milliseconds: number, answer: () => string) => async () => {
  await sleep(0)
  vi.advanceTimersByTime(milliseconds)
  return answer()
}
const no = () => {
  throw new Error('no')
}

it.each([0, 3, 60, 99])('what takes %d ms is answered as late as what takes none', async (milliseconds) => {
  const begun = process.hrtime.bigint()
  await expect(inEvenTime(taking(milliseconds, () => 'yes'))).resolves.toBe('yes')
  const waited = Number(process.hrtime.bigint() - begun) / 1e6
  expect(waited).toBeGreaterThanOrEqual(99 - milliseconds)
})

it('a no is as late as a yes', async () => {
  const begun = process.hrtime.bigint()
  await expect(inEvenTime(taking(10, no))).rejects.toThrow('no')
  expect(Number(process.hrtime.bigint() - begun) / 1e6).toBeGreaterThanOrEqual(89)
})
