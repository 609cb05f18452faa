import type { DraftView } from '@cloakroom/contract/drafts.ts'
import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, it, vi } from 'vitest'
import { anId } from './a-post.ts'
import { discard, findDrafts, keep } from './drafts.ts'
import { keys } from './query-keys.ts'

const aDraft = (n: number, markdown = 'half a thought'): DraftView => ({
  id: anId(n),
  postId: anId(n + 100),
  roomId: anId(800),
  threadId: anId(900),
  parentId: null,
  title: '',
  topics: [],
  markdown,
  quotes: [],
})

/** A house that has one draft, and answers each request when it is let. */
let waiting: { method: string; answer: () => void }[]
let kept: DraftView[]
let client: QueryClient
beforeEach(() => {
  waiting = []
  kept = [aDraft(1)]
  client = new QueryClient()
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} })
  vi.stubGlobal('fetch', (path: string, { method = 'GET', signal }: RequestInit) => {
    return new Promise<Response>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('left', 'AbortError')))
      const there = kept
      const answer = () => {
        const id = path.split('/').at(-1)
        if (method !== 'GET') kept = kept.filter((draft) => draft.id !== id)
        if (method === 'PUT') kept = [aDraft(2), ...kept]
        resolve(method === 'GET' ? Response.json({ drafts: there }) : new Response(null, { status: 204 }))
      }
      waiting.push({ method, answer })
    })
  })
  return () => vi.unstubAllGlobals()
})

async function letAll(method: string): Promise<void> {
  await vi.waitFor(() => expect(waiting.some((one) => one.method === method)).toBe(true))
  for (const one of waiting.splice(0)) one.answer()
}

const known = () => client.getQueryData<DraftView[]>(keys.drafts())?.map(({ id }) => id)

it('waits for drafts that are being read before a new one is begun', async () => {
  const found = findDrafts(client)
  await letAll('GET')
  expect(await found).toEqual([aDraft(1)])
})

it('does not wait long', async () => {
  vi.useFakeTimers()
  const found = findDrafts(client)
  await vi.advanceTimersByTimeAsync(3000)
  expect(await found).toBeUndefined()
  vi.useRealTimers()
})

it('knows a draft that is kept while all are being read, and the others when the house has it', async () => {
  void findDrafts(client)
  const keeping = keep(client, aDraft(2))
  await letAll('PUT')
  expect(await keeping).toBe('house')
  expect(known()).toEqual([anId(2)])
  expect(client.getQueryState(keys.drafts())?.isInvalidated).toBe(true)
  const read = client.refetchQueries({ queryKey: keys.drafts() })
  await letAll('GET')
  await read
  expect(known()).toEqual([anId(2), anId(1)])
})

it('does not bring back what is thrown away while all are being read', async () => {
  void findDrafts(client)
  await letAll('GET')
  await vi.waitFor(() => expect(known()).toEqual([anId(1)]))
  void client.refetchQueries({ queryKey: keys.drafts() })
  const discarding = discard(client, anId(1))
  expect(known()).toEqual([])
  await letAll('DELETE')
  await discarding
  const read = client.refetchQueries({ queryKey: keys.drafts() }, { cancelRefetch: false })
  for (const { answer } of waiting) answer()
  await read
  expect(known()).toEqual([])
})
