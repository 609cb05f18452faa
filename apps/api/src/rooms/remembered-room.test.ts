import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { forgetRoom, rememberedRoom, type RememberedRoom, rememberRoom } from './remembered-room.ts'

const roomId = crypto.randomUUID()
const memberId = crypto.randomUUID()
let passed = 0

setFlagsFromString('--expose-gc')
const collectGarbage: unknown = runInNewContext('gc')

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const begun = performance.now()
  vi.spyOn(performance, 'now').mockImplementation(() => begun + passed)
})
afterAll(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function aRememberedRoom(): RememberedRoom {
  const charter = { version: 1, attribution: 'named', quoting: 'ask', digest: 'titles', hatCheck: 'strict' } as const
  const room = { id: roomId, name: 'Seals', purpose: '', state: 'open', seq: 1, peopleVersion: 1 } as const
  const terms = { ...charter, retentionDays: null, past: 'all', entry: 'invitation' } as const
  const mine = { role: 'member', satUnder: 1, since: 0 } as const
  const facts = {
    ...room,
    charter: terms,
    closesAt: null,
    lateSeq: 0,
    rules: { slowMinutes: 0, firstPosts: 0 },
    wrapped: null,
    ...mine,
  }
  return { room: { ...facts, activeSeats: null }, seat: crypto.randomUUID() }
}

/** Remembers a room, and holds on to it no more than a page of memory that nobody points at. */
function remembered(): WeakRef<RememberedRoom> {
  const room = aRememberedRoom()
  rememberRoom(memberId, room)
  return new WeakRef(room)
}

async function pass(ms: number): Promise<void> {
  passed += ms
  vi.advanceTimersByTime(ms)
  await turnOfTheLoop()
  if (typeof collectGarbage === 'function') collectGarbage()
}

it('is there for a minute', async () => {
  const room = remembered()
  await pass(59_000)
  expect(room.deref()).toBeDefined()
  expect(rememberedRoom(memberId, roomId)).toBe(room.deref())
})

it('is not in memory after that, though nobody asks for it again', async () => {
  const room = remembered()
  await pass(61_000)
  expect(room.deref()).toBeUndefined()
})

it('is not in memory once the room is closed', async () => {
  const room = remembered()
  forgetRoom(roomId)
  await pass(1)
  expect(room.deref()).toBeUndefined()
})
