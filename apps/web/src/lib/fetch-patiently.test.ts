import { afterEach, expect, it, vi } from 'vitest'
import { noteAnswer } from './connection.ts'
import { fetchPatiently } from './fetch-patiently.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  noteAnswer()
})

it('waits out of reach, and fetches again when the house is found', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  const part = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new TypeError('gone')).mockResolvedValueOnce('page')
  const fetched = fetchPatiently(part)
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(part).toHaveBeenCalledTimes(1)
  noteAnswer()
  expect(await fetched).toBe('page')
})

it('loads the tab anew where the browser remembers the failure', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  const loadAnew = vi.fn<() => void>()
  void fetchPatiently(() => Promise.reject(new TypeError('gone')), loadAnew)
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(loadAnew).not.toHaveBeenCalled()
  noteAnswer()
  await vi.waitFor(() => expect(loadAnew).toHaveBeenCalledTimes(1))
})

it('fails where the house answers and the part is gone', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ open: true, database: 'ok', mail: 'ok' }))
  const part = () => Promise.reject(new TypeError('gone'))
  await expect(fetchPatiently(part)).rejects.toThrow('gone')
})
