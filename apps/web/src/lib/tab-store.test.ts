import { expect, it } from 'vitest'
import { tabStore } from './tab-store.ts'

it('tells its watchers about a change and not about a change that changes nothing', () => {
  const store = tabStore<readonly number[]>([])
  let told = 0
  const stop = store.watch(() => told++)
  store.change((old) => [...old, 1])
  store.change((old) => old)
  stop()
  store.change((old) => [...old, 2])
  expect([told, store.get()]).toEqual([1, [1, 2]])
})
