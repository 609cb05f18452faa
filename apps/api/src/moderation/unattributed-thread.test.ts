import { acceptHeldPost, readDesk, returnHeldPost } from '@cloakroom/contract/desk.ts'
import { contestThread } from '@cloakroom/contract/held-threads.ts'
import { exportHatCases, listMyHeldPosts, takeBackHeldPost } from '@cloakroom/contract/moderation.ts'
import { readPost } from '@cloakroom/contract/posts.ts'
import { listThreads, startThread } from '@cloakroom/contract/threads.ts'
import { listMyWaiting, takeBackWaiting } from '@cloakroom/contract/waiting.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { aHouse, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextHalfHour, nextQuarter, type QuietRoom } from '../waiting/testing.ts'

// A new thread whose hat is contested, where words wait for their batch.

const TITLE = 'On behalf of my agency: who waits'
const WORDS = 'I ask who waits.'

let t: TestHouse
let quiet: QuietRoom
let mo: TestMember
let ana: TestMember
let layla: TestMember

beforeAll(async () => {
  t = await aHouse()
  quiet = await aQuietRoom(t)
  ;[mo, ana, layla] = quiet.members as [TestMember, TestMember, TestMember]
})
afterAll(() => t.close())

type Ids = { threadId: string; postId: string }
const ids = (): Ids => ({ threadId: crypto.randomUUID(), postId: crypto.randomUUID() })
const bodyOf = ({ threadId, postId }: Ids, title = TITLE) => ({
  id: threadId,
  title,
  topics: ['m-coc'],
  post: { id: postId, markdown: WORDS, mark: 'never' as const },
})
const contest = (which: Ids, by = ana) =>
  by.call(contestThread, { params: { roomId: quiet.roomId }, body: { ...bodyOf(which), mayTeach: true } })
const start = (which: Ids, by = ana) =>
  by.call(startThread, { params: { roomId: quiet.roomId }, body: bodyOf(which, 'Who waits') })
const at = ({ postId }: Ids) => ({ params: { roomId: quiet.roomId, postId } })
const desk = async () => (await mo.call(readDesk, { params: { roomId: quiet.roomId } })).items.map(({ held }) => held)
const mine = async () => (await ana.call(listMyHeldPosts, { params: { roomId: quiet.roomId } })).held
const titles = async () =>
  (await layla.call(listThreads, { params: { roomId: quiet.roomId } })).threads.map(({ thread }) => thread.title)
const waiting = async (by: TestMember) => (await by.call(listMyWaiting, { params: { roomId: quiet.roomId } })).posts
const isTaken = { code: 'post.id_taken' }

it('comes to the desk at the next half hour, of a participant; let in, it waits for its batch and begins then', async () => {
  const which = ids()
  expect((await contest(which)).at).toMatch(/:[03]0Z$/)
  expect(await desk()).toEqual([])
  expect((await mine()).map(({ id }) => id)).toEqual([which.postId])
  await expect(mo.call(acceptHeldPost, at(which))).rejects.toMatchObject({ code: 'held.decided_already' })
  await nextHalfHour(t)
  expect(await desk()).toMatchObject([
    { by: { kind: 'participant' }, start: { title: TITLE, findings: [{ start: 0 }] } },
  ])
  expect(await mo.call(acceptHeldPost, at(which))).toMatchObject({ state: 'waiting', start: { title: TITLE } })
  expect(await waiting(ana)).toMatchObject([{ id: which.postId, start: { title: TITLE, topics: ['m-coc'] } }])
  expect(await waiting(mo)).toEqual([])
  expect(await titles()).not.toContain(TITLE)
  const left = await asOwner(t, 'select markdown, title, topics from held_posts where id = $1', [which.postId])
  expect(left.rows).toEqual([{ markdown: '', title: '', topics: [] }])
  expect(await start(which)).toMatchObject({ thread: null, post: { state: 'waiting', start: { title: TITLE } } })
  // Nothing leaves as a test case that does not stand yet.
  expect((await mo.call(exportHatCases, { params: { roomId: quiet.roomId } })).cases).toEqual([])
  await nextQuarter(t)
  expect(await titles()).toContain(TITLE)
  expect(await layla.call(readPost, at(which))).toMatchObject({ markdown: WORDS, number: 1, mark: 'never' })
  const { cases } = await mo.call(exportHatCases, { params: { roomId: quiet.roomId } })
  expect(cases.map(({ text, label }) => [label, text])).toEqual([
    ['clear', WORDS],
    ['clear', TITLE],
  ])
})

it('is there once; its names are nobody else’s, and what waits already is not contested', async () => {
  const which = ids()
  const held = await contest(which)
  expect(await contest(which)).toEqual(held)
  expect(await start(which)).toMatchObject({ thread: null, post: { state: 'held', held } })
  for (const theirs of [which, { ...which, postId: crypto.randomUUID() }]) {
    await expect(contest(theirs, layla)).rejects.toMatchObject(isTaken)
    await expect(start(theirs, layla)).rejects.toMatchObject(isTaken)
  }
  await nextHalfHour(t)
  await mo.call(returnHeldPost, { ...at(which), body: { reason: 'Say it for yourself.' } })
  await ana.call(takeBackHeldPost, at(which))
  expect(await start(which)).toMatchObject({ thread: null, post: { state: 'waiting' } })
  await expect(contest(which)).rejects.toMatchObject(isTaken)
})

it('can be taken back while it waits for its batch, and then begins nothing', async () => {
  const which = ids()
  await contest(which)
  await nextHalfHour(t)
  await mo.call(acceptHeldPost, at(which))
  await ana.call(takeBackWaiting, at(which))
  await nextQuarter(t)
  await expect(layla.call(readPost, at(which))).rejects.toMatchObject({ code: 'not_found' })
  expect((await titles()).filter((title) => title === TITLE)).toHaveLength(1)
})
