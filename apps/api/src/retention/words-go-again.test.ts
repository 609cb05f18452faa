import { startThread } from '@cloakroom/contract/threads.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chainOf } from '../chain/testing.ts'
import { asOwner } from '../digests/testing.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { letWordsGo } from './let-words-go.ts'
import { compareWithList, copyDatabase } from './testing-copy.ts'

const DAY_MS = 86_400_000

let t: TestHouse
let mo: TestMember

beforeEach(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true })
})
afterEach(() => t.close())

/** What the house does before it opens its doors. */
const boot = () => compareWithList(t)
const NOTHING = { rooms: 0, words: 0, posts: 0, members: 0, unsealings: 0, seats: 0 }
const close = (room: TestRoom) => mo.call(closeRoom, { params: { roomId: room.roomId }, body: { name: room.name } })

async function say(by: TestMember, { roomId }: TestRoom, markdown: string) {
  const body = { id: crypto.randomUUID(), title: 'Marmalade', topics: [], post: { id: crypto.randomUUID(), markdown } }
  await by.call(startThread, { params: { roomId }, body })
}
const everyWord = async () => JSON.stringify((await asOwner(t, 'select * from posts')).rows)

test('words go again though the clock of this machine is behind', async () => {
  const brief = await aRoom(t, mo, { charter: { retentionDays: 10 } })
  await say(mo, brief, 'words that go with their time')
  await close(brief)
  const copy = await copyDatabase(t)
  await letWordsGo({ ...t.house, now: () => new Date(t.clock.now().getTime() + 11 * DAY_MS) })
  await copy.putBack()
  expect(await everyWord()).toContain('go with their time')
  expect(await boot()).toEqual({ ...NOTHING, words: 1 })
  expect(await everyWord()).not.toContain('go with their time')
})

test('words whose time comes after a restore go as ever, by an act of their own', async () => {
  const [brief, longer] = await Promise.all(
    [10, 20].map((retentionDays) => aRoom(t, mo, { charter: { retentionDays } })),
  )
  for (const room of [brief!, longer!]) {
    await say(mo, room, 'words that go with their time')
    await close(room)
  }
  const copy = await copyDatabase(t)
  await letWordsGo({ ...t.house, now: () => new Date(t.clock.now().getTime() + 11 * DAY_MS) })
  await copy.putBack()
  expect(await boot()).toEqual({ ...NOTHING, words: 1 })
  t.clock.advance(22 * DAY_MS)
  expect(await boot()).toEqual(NOTHING)
  expect(await everyWord()).toContain('go with their time')
  await letWordsGo(t.house)
  expect(await everyWord()).not.toContain('go with their time')
  expect((await chainOf(t)).at(-1)?.act).toBe('words.let_go')
})
