import { readFileSync, writeFileSync } from 'node:fs'
import { readMe, endMembership } from '@cloakroom/contract/members.ts'
import { addPost, readPost, readPosts, withdrawPost } from '@cloakroom/contract/posts.ts'
import { closeRoom, readRoom } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { findChainBreak } from '@cloakroom/database/chain-link.ts'
import { openForgottenList } from '@cloakroom/database/forgotten-list.ts'
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
let ana: TestMember
let steward: TestMember

beforeEach(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true })
  ana = await aMember(t)
  steward = await aMember(t, { isSteward: true })
})
afterEach(() => t.close())

/** What the house does before it opens its doors. */
const boot = () => compareWithList(t)
const NOTHING = { rooms: 0, words: 0, posts: 0, members: 0, unsealings: 0, seats: 0 }
const close = (room: TestRoom) => mo.call(closeRoom, { params: { roomId: room.roomId }, body: { name: room.name } })

async function say(by: TestMember, { roomId }: TestRoom, markdown: string) {
  const [threadId, postId] = [crypto.randomUUID(), crypto.randomUUID()]
  const body = { id: threadId, title: 'Marmalade', topics: [], post: { id: postId, markdown } }
  await by.call(startThread, { params: { roomId }, body })
  return { roomId, threadId, postId }
}

async function keyOf({ roomId }: TestRoom) {
  const { rows } = await asOwner<{ wrapped: Buffer }>(t, 'select wrapped from room_keys where room_id = $1', [roomId])
  return rows[0]?.wrapped
}
async function seatsIn({ roomId }: TestRoom) {
  const { rows } = await asOwner<{ seat: string }>(t, 'select seat from posts where room_id = $1', [roomId])
  return rows.map((row) => row.seat)
}
async function everyWord() {
  const tables = ['posts', 'post_revisions', 'quotes', 'held_posts', 'threads']
  return JSON.stringify(
    await Promise.all(tables.map(async (table) => (await asOwner(t, `select * from ${table}`)).rows)),
  )
}

test('an older copy is put back: keys are burnt again, words go again, who had gone is gone', async () => {
  const room = await aRoom(t, mo, { charter: { attribution: 'handle' }, members: [ana] })
  for (const words of ['one', 'two', 'three']) await say(ana, room, words)
  const brief = await aRoom(t, mo, { charter: { retentionDays: 10 } })
  await say(mo, brief, 'words that go with their time')
  const open = await aRoom(t, mo, { members: [ana] })
  const regretted = await say(ana, open, 'words that were regretted')
  const quotes = [{ postId: regretted.postId, passage: 'that were regretted' }]
  const answer = { id: crypto.randomUUID(), markdown: 'As was said.', quotes }
  await mo.call(addPost, { params: regretted, body: answer })
  const kept = await say(mo, open, 'words that stay')
  const gone = await aMember(t)

  const copy = await copyDatabase(t)
  const wrapped = await keyOf(room)
  const anasSeat = t.house.keys.seat(t.house.keys.unwrapRoomKey(room.roomId, wrapped!), 'room', ana.memberId)
  await close(room)
  await close(brief)
  await letWordsGo({ ...t.house, now: () => new Date(t.clock.now().getTime() + 11 * DAY_MS) })
  await ana.call(withdrawPost, { params: regretted })
  await steward.call(endMembership, { params: { memberId: gone.memberId } })
  await copy.putBack()

  // This is what a copy brings back.
  expect(await keyOf(room)).toEqual(wrapped)
  expect(await seatsIn(room)).toEqual([anasSeat, anasSeat, anasSeat])
  expect(await everyWord()).toMatch(/go with their time.*regretted/)
  expect((await gone.call(readMe)).id).toBe(gone.memberId)

  expect(await boot()).toEqual({ rooms: 2, words: 1, posts: 1, members: 1, unsealings: 0, seats: 0 })

  expect(await keyOf(room)).toBeUndefined()
  const seats = await seatsIn(room)
  expect(new Set([...seats, anasSeat]).size).toBe(4)
  expect((await asOwner(t, 'select from seat_handles where room_id = $1', [room.roomId])).rowCount).toBe(0)
  expect(await everyWord()).not.toMatch(/go with their time|regretted/)
  expect((await mo.call(readPosts, { params: regretted })).page.posts).toMatchObject([
    { state: 'withdrawn' },
    { state: 'standing' },
  ])
  expect(await mo.call(readPost, { params: kept })).toMatchObject({ markdown: 'words that stay' })
  const { room: shown, abilities } = await ana.call(readRoom, { params: { roomId: room.roomId } })
  expect([shown.state, abilities.mySeat]).toEqual(['closed', null])
  await expect(say(ana, room, 'One more.')).rejects.toMatchObject({ code: 'room.closed' })
  await say(ana, open, 'One more.')
  await expect(gone.call(readMe)).rejects.toMatchObject({ code: 'not_signed_in' })
  const rows = await chainOf(t)
  expect(rows.at(-1)).toMatchObject({ act: 'forgetting.repeated', role: 'house' })
  expect(findChainBreak(rows)).toBeNull()

  expect(await boot()).toEqual(NOTHING)
  expect((await chainOf(t)).length).toBe(rows.length)
})

/** The list as a process leaves it that is killed: without its last so many lines. */
function loseLines(count: number) {
  const file = t.house.config.forgottenFile
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  writeFileSync(file, `\n${lines.slice(0, lines.length - count).join('\n')}\n`, { mode: 0o600 })
}
const stepsOf = async (room: TestRoom) =>
  (await t.house.forgotten.read())
    .filter(({ subject }) => subject === t.house.forgotten.subjectOf('room', room.roomId))
    .map(({ step }) => step)
const noted = (room: TestRoom, steps: string[]) => expect.poll(() => stepsOf(room)).toEqual(steps)

test('killed before the commit: the room stays as it was', async () => {
  const room = await aRoom(t, mo)
  const head = (await chainOf(t)).at(-1)?.hash.toString('hex') ?? ''
  const subject = t.house.forgotten.subjectOf('room', room.roomId)
  await t.house.forgotten.append([{ step: 'will', what: 'room', subject, day: '2026-09-14', head }])
  await aRoom(t, mo)
  expect(await boot()).toEqual(NOTHING)
  expect(await keyOf(room)).toBeDefined()
  await noted(room, ['will', 'void'])
  expect(await boot()).toEqual(NOTHING)
  await close(room)
  await noted(room, ['will', 'void', 'will', 'done'])
})

test('taken back, and the next act is the same done to another: only the other is forgotten', async () => {
  const [room, other] = [await aRoom(t, mo), await aRoom(t, mo)]
  const will = async (what: 'room' | 'member', id: string) => {
    const head = (await chainOf(t)).at(-1)?.hash.toString('hex') ?? ''
    const subject = t.house.forgotten.subjectOf(what, id)
    await t.house.forgotten.append([{ step: 'will', what, subject, day: '2026-09-14', head }])
  }
  await will('room', room.roomId)
  await close(other)
  await will('member', ana.memberId)
  const gone = await aMember(t)
  await steward.call(endMembership, { params: { memberId: gone.memberId } })
  expect(await boot()).toEqual(NOTHING)
  expect([await keyOf(room), await keyOf(other)]).toEqual([expect.any(Buffer), undefined])
  expect((await ana.call(readMe)).id).toBe(ana.memberId)
  await noted(room, ['will', 'void'])
})

test('killed in the middle of forgetting again: what is left is done the next time', async () => {
  const rooms = [await aRoom(t, mo), await aRoom(t, mo)]
  const copy = await copyDatabase(t)
  for (const room of rooms) await close(room)
  for (const room of rooms) await noted(room, ['will', 'done'])
  await copy.putBack()
  await asOwner(t, 'select burn_again($1, now())', [rooms[0]?.roomId])
  expect(await boot()).toEqual({ ...NOTHING, rooms: 1 })
  for (const room of rooms) expect(await keyOf(room)).toBeUndefined()
})

test('what was forgotten before there was a list is on it from the first opening on', async () => {
  const room = await aRoom(t, mo)
  const copy = await copyDatabase(t)
  await close(room)
  await noted(room, ['will', 'done'])
  loseLines(2)
  expect(await boot()).toEqual(NOTHING)
  await noted(room, ['done'])
  await copy.putBack()
  expect(await boot()).toEqual({ ...NOTHING, rooms: 1 })
})

test('a post that was withdrawn on another machine is on this list from the next opening on', async () => {
  const room = await aRoom(t, mo, { members: [ana] })
  const said = await say(ana, room, 'words that were regretted')
  const copy = await copyDatabase(t)
  await ana.call(withdrawPost, { params: said })
  await expect.poll(async () => (await t.house.forgotten.read()).length).toBe(2)
  loseLines(2)
  expect(await boot()).toEqual(NOTHING)
  await copy.putBack()
  expect(await boot()).toEqual({ ...NOTHING, posts: 1 })
  expect(await everyWord()).not.toContain('regretted')
})

test('where the list cannot be written nothing is forgotten, and nothing is half done', async () => {
  const room = await aRoom(t, mo, { members: [ana] })
  const said = await say(ana, room, 'What I think.')
  const seats = await seatsIn(room)
  const before = (await chainOf(t)).length
  const { forgotten } = t.house
  t.house.forgotten = openForgottenList(t.house.config.dataDirectory, Buffer.alloc(32))
  try {
    await expect(close(room)).rejects.toMatchObject({ code: 'internal' })
    await expect(ana.call(withdrawPost, { params: said })).rejects.toMatchObject({ code: 'internal' })
    await expect(steward.call(endMembership, { params: { memberId: ana.memberId } })).rejects.toMatchObject({
      code: 'internal',
    })
  } finally {
    t.house.forgotten = forgotten
  }
  expect(await keyOf(room)).toBeDefined()
  expect(await seatsIn(room)).toEqual(seats)
  expect((await chainOf(t)).length).toBe(before)
  expect(await ana.call(readPost, { params: said })).toMatchObject({ markdown: 'What I think.' })
  expect(await stepsOf(room)).toEqual([])
  await close(room)
  await noted(room, ['will', 'done'])
})

test('a closing that is refused by the database is called off on the list', async () => {
  const room = await aRoom(t, mo)
  await asOwner(
    t,
    `create function no_commit() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
     create constraint trigger no_commit after delete on room_keys deferrable initially deferred for each row execute function no_commit()`,
  )
  await expect(close(room)).rejects.toMatchObject({ code: 'internal' })
  expect(await keyOf(room)).toBeDefined()
  // The commit was asked for: only the database knows how it ended.
  expect(await stepsOf(room)).toEqual(['will'])
  await boot()
  expect(await stepsOf(room)).toEqual(['will', 'void'])
})
