import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isReachable, noteAnswer, noteSilence } from './connection.ts'
import { findHouseAgain } from './find-house-again.ts'

beforeEach(() => {
  vi.useFakeTimers()
  noteAnswer()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('knocks while the house is silent and stops when it answers', async () => {
  const fetch = vi.fn<() => Promise<Response>>(() => Promise.reject(new TypeError('Failed to fetch')))
  vi.stubGlobal('fetch', fetch)
  const stop = findHouseAgain(new QueryClient())
  noteSilence()
  await vi.advanceTimersByTimeAsync(10_500)
  expect(fetch).toHaveBeenCalledTimes(2)

  fetch.mockImplementation(async () => Response.json({ open: true, database: 'ok', mail: 'ok' }))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(isReachable()).toBe(true)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(fetch).toHaveBeenCalledTimes(3)
  stop()
})
