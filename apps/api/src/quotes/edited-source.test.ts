import { randomUUID } from 'node:crypto'
import { addPost, editPost, readPosts } from '@cloakroom/contract/posts.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

let t: TestHouse
let ana: TestMember
let ben: TestMember

beforeAll(async () => {
  t = await aHouse()
  ana = await aMember(t, { opensRooms: true })
  ben = await aMember(t)
})
afterAll(() => t.close())

async function aThread(by: TestMember, roomId: string) {
  const [threadId, postId] = [randomUUID(), randomUUID()]
  const post = { id: postId, markdown: 'What have you seen?' }
  await by.call(startThread, { params: { roomId }, body: { id: threadId, title: 'Seen', topics: [], post } })
  return { threadId, postId }
}

it('tells those who read elsewhere that a quoted post has changed', async () => {
  const { roomId } = await aRoom(t, ana, { members: [ben] })
  const { postId } = await aThread(ana, roomId)
  const params = { roomId, threadId: (await aThread(ben, roomId)).threadId }
  const quotes = [{ postId, passage: 'What have you seen?' }]
  await ben.call(addPost, { params, body: { id: randomUUID(), markdown: 'Asked before:', quotes } })
  const quoting = async () => (await ben.call(readPosts, { params })).page.posts[1]
  expect(await quoting()).toMatchObject({ quotes: [{ state: 'standing', isAsWritten: true }] })
  await ana.call(editPost, { params: { roomId, postId }, body: { markdown: 'What have you heard?' } })
  expect(await quoting()).toMatchObject({ quotes: [{ state: 'standing', isAsWritten: false }], editedAt: null })
})
