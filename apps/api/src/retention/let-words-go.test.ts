import { contestHat } from '@cloakroom/contract/moderation.ts'
import { addPost, editPost, readPosts } from '@cloakroom/contract/posts.ts'
import { amendCharter, closeRoom } from '@cloakroom/contract/rooms.ts'
import { listThreads, startThread } from '@cloakroom/contract/threads.ts'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chainOf } from '../chain/testing.ts'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { letWordsGo } from './let-words-go.ts'

const DAY = 24 * 60 * 60 * 1000

let t: TestHouse
let mo: TestMember

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true })
})
afterAll(() => t.close())

/** Everything that PostgreSQL holds of the words, as the owner sees it. */
async function wordsLeft(): Promise<string> {
  const owner = new Client({ connectionString: t.database.ownerUrl })
  await owner.connect()
  const tables = ['posts', 'post_revisions', 'quotes', 'held_posts', 'threads']
  const rows: unknown[] = []
  for (const table of tables) rows.push((await owner.query(`select * from ${table}`)).rows)
  await owner.end()
  return JSON.stringify(rows)
}

async function aDebate(retentionDays: number | null) {
  const room = await aRoom(t, mo, { charter: { retentionDays } })
  const { roomId } = room
  const threadId = crypto.randomUUID()
  const post = { id: crypto.randomUUID(), markdown: 'the first marmalade' }
  await mo.call(startThread, { params: { roomId }, body: { id: threadId, title: 'About marmalade', topics: [], post } })
  await mo.call(editPost, { params: { roomId, postId: post.id }, body: { markdown: 'the second marmalade' } })
  const quotes = [{ postId: post.id, passage: 'second marmalade' }]
  const params = { roomId, threadId }
  await mo.call(addPost, { params, body: { id: crypto.randomUUID(), markdown: 'marmalade indeed', quotes } })
  await mo.call(contestHat, { params, body: { id: crypto.randomUUID(), markdown: 'on behalf of marmalade' } })
  return { ...params, name: room.name }
}

it('lets every word of a closed room go when its time has come, not a day before, and keeps the places', async () => {
  const { roomId, threadId, name } = await aDebate(30)
  await letWordsGo(t.house)
  expect(await wordsLeft()).toContain('marmalade')
  await mo.call(closeRoom, { params: { roomId }, body: { name } })
  await letWordsGo({ ...t.house, now: () => new Date(Date.now() + 29 * DAY) })
  expect(await wordsLeft()).toContain('second marmalade')
  const before = await mo.call(readPosts, { params: { roomId, threadId } })
  expect(before.page.posts.map(({ state }) => state)).toEqual(['standing', 'standing'])
  await letWordsGo({ ...t.house, now: () => new Date(Date.now() + 30 * DAY + 60_000) })
  expect(await wordsLeft()).not.toContain('marmalade')
  const { page } = await mo.call(readPosts, { params: { roomId, threadId } })
  expect(page.posts.map(({ state, number }) => [state, number])).toEqual([
    ['withdrawn', 1],
    ['withdrawn', 2],
  ])
  const { threads } = await mo.call(listThreads, { params: { roomId } })
  expect(threads[0]?.thread).toMatchObject({ title: '…', postCount: 2 })
})

it('writes into the chain, once for each room, that its words went', async () => {
  const debates = [await aDebate(5), await aDebate(5)]
  for (const { roomId, name } of debates) await mo.call(closeRoom, { params: { roomId }, body: { name } })
  const before = (await chainOf(t)).length
  for (let times = 0; times < 2; times++) await letWordsGo({ ...t.house, now: () => new Date(Date.now() + 6 * DAY) })
  const acts = (await chainOf(t)).slice(before)
  expect(acts.map(({ act, role }) => [act, role])).toEqual([
    ['words.let_go', 'house'],
    ['words.let_go', 'house'],
  ])
  const subjects = debates.map(({ roomId }) => t.house.keys.subject('chain', 'room', roomId))
  expect(acts.map(({ subject }) => subject).toSorted()).toEqual(subjects.toSorted())
})

it('keeps the words where the charter keeps them, and lets each go under the charter it was written under', async () => {
  const kept = await aDebate(null)
  await mo.call(closeRoom, { params: kept, body: { name: kept.name } })
  const mixed = await aDebate(10)
  const charter = { quoting: 'free', digest: 'titles', hatCheck: 'strict', retentionDays: 100 } as const
  await mo.call(amendCharter, { params: mixed, body: { replaces: 1, charter } })
  await mo.call(addPost, { params: mixed, body: { id: crypto.randomUUID(), markdown: 'written later' } })
  await mo.call(closeRoom, { params: mixed, body: { name: mixed.name } })
  await letWordsGo({ ...t.house, now: () => new Date(Date.now() + 50 * DAY) })
  const { page } = await mo.call(readPosts, { params: mixed })
  expect(page.posts.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn', 'standing'])
  const stands = await mo.call(readPosts, { params: kept })
  expect(stands.page.posts.every(({ state }) => state === 'standing')).toBe(true)
})

it('shows no more of such words where they are quoted, in a thread whose own words stay', async () => {
  const debate = await aDebate(10)
  const quoted = (await mo.call(readPosts, { params: debate })).page.posts[0]!
  const charter = { quoting: 'free', digest: 'titles', hatCheck: 'strict', retentionDays: null } as const
  await mo.call(amendCharter, { params: debate, body: { replaces: 1, charter } })
  const ids = { roomId: debate.roomId, threadId: crypto.randomUUID() }
  const post = { id: crypto.randomUUID(), markdown: 'elsewhere' }
  await mo.call(startThread, { params: ids, body: { id: ids.threadId, title: 'Elsewhere', topics: [], post } })
  const quotes = [{ postId: quoted.id, passage: 'second marmalade' }]
  await mo.call(addPost, { params: ids, body: { id: crypto.randomUUID(), markdown: 'as was said', quotes } })
  await mo.call(closeRoom, { params: debate, body: { name: debate.name } })
  expect(JSON.stringify(await mo.call(readPosts, { params: ids }))).toContain('marmalade')
  await letWordsGo({ ...t.house, now: () => new Date(Date.now() + 50 * DAY) })
  const after = await mo.call(readPosts, { params: ids })
  expect(JSON.stringify(after)).not.toContain('marmalade')
  expect(after.page.posts.map(({ state }) => state)).toEqual(['standing', 'standing'])
})
