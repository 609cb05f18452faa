import type { ServerFrame } from '@cloakroom/contract/live.ts'
import { CLOSE_CODES } from '@cloakroom/contract/live.ts'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { anId, aPost, somePages } from './a-post.ts'
import type { Live } from './live.ts'
import { goLive } from './live.ts'
import { keys } from './query-keys.ts'
import type { ThreadPages } from './thread-pages.ts'
import { loadedPosts } from './thread-pages.ts'

const ROOM = anId(800)
const THREAD = anId(900)

/** The other end of the line: what the tab said, and a way to answer. It stands in for the browser’s WebSocket. */
type Line = EventTarget & { readyState: number; said: unknown[]; send: (text: string) => void; close: () => void }
let lines: Line[] = []
let client: QueryClient
let live: Live

beforeEach(() => {
  vi.useFakeTimers()
  lines = []
  const dial = function dial(): Line {
    const said: unknown[] = []
    const line: Line = Object.assign(new EventTarget(), {
      readyState: 0,
      said,
      send: (text: string) => void said.push(JSON.parse(text)),
      close: () => undefined,
    })
    lines.push(line)
    return line
  }
  vi.stubGlobal('WebSocket', Object.assign(dial, { OPEN: 1 }))
  vi.stubGlobal('location', { href: 'https://house.example/' })
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined })
  client = new QueryClient()
  client.setQueryData(keys.posts(ROOM, THREAD), somePages([[aPost(1, null, 0)]]))
  live = goLive(client)
})
afterEach(() => {
  live.end()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const line = () => lines.at(-1) ?? expect.fail('no line is open')
function open() {
  line().readyState = 1
  line().dispatchEvent(new Event('open'))
}
function answer(frame: ServerFrame) {
  line().dispatchEvent(new MessageEvent('message', { data: JSON.stringify(frame) }))
}
const added = (seq: number): ServerFrame => ({
  type: 'event',
  room: ROOM,
  seq,
  kind: 'post.added',
  post: aPost(seq, null, 0),
})
const watch = (since: number) => ({ type: 'watch', room: ROOM, since })
const numbers = () =>
  loadedPosts(client.getQueryData<ThreadPages>(keys.posts(ROOM, THREAD))?.pages ?? []).map((post) => post.number)

it('watches from the number a room was read at, once the socket is open', () => {
  live.watch(ROOM, 1)
  expect(line().said).toEqual([])
  open()
  expect(line().said).toEqual([watch(1)])
})

it('asks for what a gap left out, and shows every post once', () => {
  live.watch(ROOM, 1)
  open()
  for (const seq of [2, 2, 4, 5]) answer(added(seq))
  expect(line().said).toEqual([watch(1), watch(2)])
  for (const seq of [3, 4, 5, 5]) answer(added(seq))
  expect(numbers()).toEqual([1, 2, 3, 4, 5])
})

it('comes back by itself and goes on from the last number', () => {
  live.watch(ROOM, 1)
  open()
  answer(added(2))
  line().dispatchEvent(Object.assign(new Event('close'), { code: 1006 }))
  vi.advanceTimersByTime(1000)
  expect(lines.length).toBe(2)
  open()
  expect(line().said).toEqual([watch(2)])
})

it('stays away when the session has ended', () => {
  open()
  line().dispatchEvent(Object.assign(new Event('close'), { code: CLOSE_CODES.signed_out }))
  vi.advanceTimersByTime(120_000)
  expect(lines.length).toBe(1)
  expect(client.getQueryData(keys.me())).toBeNull()
})

it('reads again when too much was missed', () => {
  live.watch(ROOM, 1)
  open()
  answer({ type: 'behind', room: ROOM, seq: 900 })
  expect(line().said.at(-1)).toEqual(watch(900))
  expect(client.getQueryState(keys.posts(ROOM, THREAD))?.isInvalidated).toBe(true)
})

it('keeps nothing of a room that is not there any more', () => {
  live.watch(ROOM, 1)
  open()
  answer({ type: 'not_found', room: ROOM })
  expect(client.getQueryData(keys.posts(ROOM, THREAD))).toBeUndefined()
  answer(added(2))
  expect(client.getQueryCache().findAll({ queryKey: keys.room(ROOM) })).toEqual([])
})

it('asks anew what waits for one, once for all that happens within some seconds', () => {
  client.setQueryData(keys.notifications(), { notifications: [], levels: [] })
  const isStale = () => client.getQueryState(keys.notifications())?.isInvalidated
  live.watch(ROOM, 1)
  open()
  answer(added(2))
  answer(added(3))
  expect(isStale()).toBe(false)
  vi.advanceTimersByTime(3000)
  expect(isStale()).toBe(true)
  client.setQueryData(keys.notifications(), { notifications: [], levels: [] })
  vi.advanceTimersByTime(10_000)
  expect(isStale()).toBe(false)
})
