import { amendThread } from '@cloakroom/contract/order.ts'
import { contestHat } from '@cloakroom/contract/moderation.ts'
import { addPost, editPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { listThreads, readThread, startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

let t: TestHouse
let mo: TestMember
let ana: TestMember
let room: TestRoom

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true })
  ana = await aMember(t)
  room = await aRoom(t, mo, { members: [ana] })
})
afterAll(() => t.close())

async function aThread(title: string) {
  const ids = { threadId: crypto.randomUUID(), postId: crypto.randomUUID() }
  const post = { id: ids.postId, markdown: 'Well?' }
  await ana.call(startThread, { params: room, body: { id: ids.threadId, title, post } })
  return { roomId: room.roomId, ...ids }
}
const amend = (params: { roomId: string; threadId: string }, body: { isPinned?: boolean; isClosed?: boolean }) =>
  mo.call(amendThread, { params, body })
const say = (params: { roomId: string; threadId: string }, id: string = crypto.randomUUID()) =>
  ana.call(addPost, { params, body: { id, markdown: 'I say.' } })

it('what is pinned stands above what is newer, page by page', async () => {
  const place = await aThread('The oldest')
  for (let nth = 1; nth <= 51; nth++) await aThread(`Thread ${nth}`)
  expect(await amend(place, { isPinned: true })).toMatchObject({ isPinned: true, isClosed: false })
  const first = await ana.call(listThreads, { params: room })
  expect(first.threads.slice(0, 2).map(({ thread }) => thread.title)).toEqual(['The oldest', 'Thread 51'])
  const rest = await ana.call(listThreads, { params: room, query: { after: first.next ?? '' } })
  expect(rest.threads.map(({ thread }) => thread.title)).toEqual(['Thread 2', 'Thread 1'])
  await amend(place, { isPinned: false })
  const [latest] = (await ana.call(listThreads, { params: room })).threads
  expect(latest?.thread.title).toBe('Thread 51')
})

it('a closed thread is read, not written in, also by those whom the house remembers; opened again it is as before', async () => {
  const place = await aThread('To be closed')
  const { id } = await say(place)
  await amend(place, { isClosed: true })
  const closed = { code: 'thread.closed' }
  await expect(say(place)).rejects.toMatchObject(closed)
  const edited = { params: { roomId: room.roomId, postId: id }, body: { markdown: 'I said.' } }
  await expect(ana.call(editPost, edited)).rejects.toMatchObject(closed)
  const contested = { id: crypto.randomUUID(), markdown: 'On behalf of my agency, I object.' }
  await expect(ana.call(contestHat, { params: place, body: contested })).rejects.toMatchObject(closed)
  // What was sent before, and is sent again because an answer was lost, is there.
  expect(await say(place, id)).toMatchObject({ state: 'standing', id })
  expect(await ana.call(withdrawPost, { params: edited.params })).toMatchObject({ state: 'withdrawn' })
  await amend(place, { isClosed: false })
  expect(await say(place)).toMatchObject({ state: 'standing' })
})

it('nobody writes into a thread after it was closed, however near the two are', async () => {
  const place = await aThread('At once')
  await say(place)
  const ids = Array.from({ length: 12 }, () => crypto.randomUUID())
  const [, ...sent] = await Promise.allSettled([amend(place, { isClosed: true }), ...ids.map((id) => say(place, id))])
  const { thread } = await ana.call(readThread, { params: place })
  const stood = sent.filter(({ status }) => status === 'fulfilled').length
  expect(thread).toMatchObject({ isClosed: true, postCount: 2 + stood })
  for (const one of sent.filter(({ status }) => status === 'rejected'))
    expect(one).toMatchObject({ reason: { code: 'thread.closed' } })
})

it('is the moderators’ to say; as it is already, nothing is done', async () => {
  const place = await aThread('As it is')
  await expect(ana.call(amendThread, { params: place, body: { isPinned: true } })).rejects.toMatchObject({
    code: 'not_found',
  })
  const before = await amend(place, { isPinned: true })
  expect(await amend(place, { isPinned: true })).toEqual(before)
})
