import { randomUUID } from 'node:crypto'
import { addPost, editPost, readPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { connect, type Database } from '@cloakroom/database/connect.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

let t: TestHouse
let owner: Database
let ana: TestMember
let ben: TestMember
let room: TestRoom

beforeAll(async () => {
  t = await aHouse()
  owner = connect(t.database.ownerUrl, { max: 1 })
  ana = await aMember(t, { personalName: 'Ana Silva', opensRooms: true })
  ben = await aMember(t, { personalName: 'بن يوسف' })
  room = await aRoom(t, ana, { members: [ben] })
})
afterAll(async () => {
  await owner.close()
  await t.close()
})

async function aThread(markdown = 'Who opens the container?') {
  const ids = { threadId: randomUUID(), postId: randomUUID() }
  const post = { id: ids.postId, markdown }
  const body = { id: ids.threadId, title: 'At once', topics: [], post }
  await ana.call(startThread, { params: { roomId: room.roomId }, body })
  return ids
}

const say = (threadId: string, markdown: string, quotes: { postId: string; passage: string }[] = []) =>
  ben.call(addPost, {
    params: { roomId: room.roomId, threadId },
    body: { id: randomUUID(), parentId: null, markdown, quotes },
  })

it('takes edits and posts in one thread at the same time, and refuses none of them', async () => {
  const { threadId, postId } = await aThread()
  const params = { roomId: room.roomId, postId }
  const asked = Array.from({ length: 40 }, (_, n) =>
    n % 2
      ? ana.call(editPost, { params, body: { markdown: `Who opens it, and when? (${n})` } })
      : say(threadId, `number ${n}`),
  )
  const answers = await Promise.allSettled(asked)
  expect(answers.filter(({ status }) => status === 'rejected')).toEqual([])
})

it('leaves nothing of a post that is quoted while it is withdrawn', async () => {
  for (let round = 0; round < 10; round++) {
    const { threadId, postId } = await aThread('words that will be taken back')
    const [, withdrawn] = await Promise.allSettled([
      say(threadId, 'I quote this', [{ postId, passage: 'words that will' }]),
      ana.call(withdrawPost, { params: { roomId: room.roomId, postId } }),
    ])
    expect(withdrawn).toMatchObject({ status: 'fulfilled' })
    const left = await owner.pool.query(`select passage from quotes where source_post_id = $1 and passage <> ''`, [
      postId,
    ])
    expect(left.rows).toEqual([])
    expect(await ben.call(readPost, { params: { roomId: room.roomId, postId } })).toMatchObject({ state: 'withdrawn' })
  }
})
