import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { changeRead } from './change-read.ts'

const key = ['things']

/** Something that somebody looks at and the house is slow to tell. */
function aThing(staleTime: number) {
  const client = new QueryClient()
  client.setQueryData(key, ['old'])
  const answers = new Set<(words: string[]) => void>()
  const queryFn = vi.fn<(asked: { signal: AbortSignal }) => Promise<string[]>>(({ signal }) => {
    expect(signal.aborted).toBe(false)
    return new Promise<string[]>((resolve) => answers.add(resolve))
  })
  const look = () => new QueryObserver(client, { queryKey: key, queryFn, staleTime }).subscribe(() => {})
  return { client, queryFn, look, answer: (words: string[]) => answers.forEach((resolve) => resolve(words)) }
}

it('changes what was read, and nothing that was not', () => {
  const client = new QueryClient()
  changeRead<string[]>(client, key, (words) => [...words, 'new'])
  expect(client.getQueryData(key)).toBeUndefined()
  client.setQueryData(key, ['old'])
  changeRead<string[]>(client, key, (words) => [...words, 'new'])
  expect(client.getQueryData(key)).toEqual(['old', 'new'])
})

it('makes nothing look younger that it leaves as it is', () => {
  const client = new QueryClient()
  client.setQueryData(key, ['old'], { updatedAt: 7 })
  changeRead<string[]>(client, key, (words) => words)
  expect(client.getQueryState(key)?.dataUpdatedAt).toBe(7)
})

it.each([
  ['leaves as it is', (words: string[]) => words],
  ['changes', (words: string[]) => [...words, 'new']],
])('leaves to be read anew what is, when it is looked at again, and a frame %s', async (_, merge) => {
  const { client, queryFn, look, answer } = aThing(Infinity)
  void client.invalidateQueries({ queryKey: key })
  changeRead<string[]>(client, key, merge)
  look()
  expect(queryFn).toHaveBeenCalledTimes(1)
  answer(['read anew'])
  await vi.waitFor(() => expect(client.getQueryData(key)).toEqual(['read anew']))
})

it.each([
  ['leaves as it is', (words: string[]) => words],
  ['changes', (words: string[]) => [...words, 'new']],
])('reads anew what was left before the answer came, though a frame %s it meanwhile', (_, merge) => {
  const { client, queryFn, look } = aThing(60_000)
  const leave = look()
  void client.invalidateQueries({ queryKey: key }).catch(() => {})
  expect(queryFn).toHaveBeenCalledTimes(1)
  changeRead<string[]>(client, key, merge)
  leave()
  look()
  expect(queryFn).toHaveBeenCalledTimes(2)
})
