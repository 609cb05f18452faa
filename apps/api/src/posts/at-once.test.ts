import { createHash, randomUUID } from 'node:crypto'
import { addPost, editPost, listRevisions, readPost, withdrawPost } from '@cloakroom/contract/posts.ts'
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

it('does not go over words that their writer has not seen, and is one edit however often it is sent', async () => {
  const { postId } = await aThread('as it was')
  const params = { roomId: room.roomId, postId }
  const was = createHash('sha256').update('as it was').digest('hex')
  const fromTheTunnel = { params, body: { markdown: 'from the tunnel', was } }
  await ana.call(editPost, { params, body: { markdown: 'from the other device', was } })
  await expect(ana.call(editPost, fromTheTunnel)).rejects.toMatchObject({ code: 'post.changed_meanwhile' })
  await expect(ben.call(editPost, fromTheTunnel)).rejects.toMatchObject({ code: 'post.not_yours' })
  expect(await ben.call(readPost, { params })).toMatchObject({ markdown: 'from the other device' })
  await ana.call(editPost, { params, body: { markdown: 'from the tunnel' } })
  await Promise.all(Array.from({ length: 5 }, () => ana.call(editPost, fromTheTunnel)))
  expect((await ben.call(listRevisions, { params })).revisions).toHaveLength(2)
})

it('of two edits made from the same words takes one, whichever comes first', async () => {
  for (let round = 0; round < 5; round++) {
    const { postId } = await aThread('as it was')
    const was = createHash('sha256').update('as it was').digest('hex')
    const asked = ['one', 'another'].map((markdown) =>
      ana.call(editPost, { params: { roomId: room.roomId, postId }, body: { markdown, was } }),
    )
    const answers = await Promise.allSettled(asked)
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  }
})
