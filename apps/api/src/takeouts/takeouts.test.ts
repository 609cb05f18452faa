import { addPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { amendCharter, closeRoom, removePerson } from '@cloakroom/contract/rooms.ts'
import { takeOut } from '@cloakroom/contract/takeouts.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { connect, type Database } from '@cloakroom/database/connect.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

let t: TestHouse
let owner: Database
let mo: TestMember
let ana: TestMember
let layla: TestMember

beforeAll(async () => {
  t = await aHouse()
  owner = connect(t.database.ownerUrl, { max: 1 })
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  ana = await aMember(t, { personalName: 'Ana Silva' })
  layla = await aMember(t, { personalName: 'ليلى حداد' })
})
afterAll(async () => {
  await owner.close()
  await t.close()
})

async function aPost({ roomId }: TestRoom, by: TestMember, markdown: string) {
  const threadId = crypto.randomUUID()
  const post = { id: crypto.randomUUID(), markdown: 'Well?' }
  await mo.call(startThread, { params: { roomId }, body: { id: threadId, title: 'Whether to wait', post } })
  const { id } = await by.call(addPost, { params: { roomId, threadId }, body: { id: crypto.randomUUID(), markdown } })
  return { roomId, postId: id }
}
const take = (by: TestMember, params: { roomId: string; postId: string }, passage: string) =>
  by.call(takeOut, { params, body: { passage } })
const counted = async (postId: string) =>
  (await owner.pool.query('select * from takeouts where post_id = $1', [postId])).rows

it('takes out words and a month: nobody, no room, no link', async () => {
  const room = await aRoom(t, mo, { name: 'Canary Room', members: [ana, layla] })
  const params = await aPost(
    room,
    ana,
    'I **would wait**, as ليلى حداد says on [this page](https://house.example/rooms/9).',
  )
  const { payload } = await layla.ask(takeOut, {
    params,
    body: { passage: 'would wait, as ليلى حداد says on this page' },
  })
  const thisMonth = t.clock.now().toISOString().slice(0, 7)
  expect(JSON.parse(payload)).toEqual({
    words: 'would wait, as [a participant] says on this page',
    speaker: 'a participant',
    month: thisMonth,
  })
  for (const canary of ['Canary', room.id, params.postId, ana.memberId, layla.memberId, 'Silva', 'example'])
    expect(payload).not.toContain(canary)
})

it('counts by month, whoever takes', async () => {
  const room = await aRoom(t, mo, { members: [ana, layla] })
  const params = await aPost(room, ana, 'I would wait.')
  await Promise.all([ana, layla, mo, layla].map((by) => take(by, params, 'wait')))
  const month = t.clock.now().toISOString().slice(0, 7)
  expect(await counted(params.postId)).toEqual([{ room_id: room.id, post_id: params.postId, month, times: 4 }])
})

it('takes only what stands in the post, and counts nothing else', async () => {
  const room = await aRoom(t, mo, { members: [ana] })
  const params = await aPost(room, ana, 'I would wait.')
  await expect(take(mo, params, 'I would not wait.')).rejects.toMatchObject({ code: 'quote.not_found_in_post' })
  await ana.call(withdrawPost, { params })
  await expect(take(mo, params, 'I would wait.')).rejects.toMatchObject({ code: 'post.withdrawn' })
  expect(await counted(params.postId)).toEqual([])
})

it('asks the charter under which the post was written, not the one that stands now', async () => {
  const room = await aRoom(t, mo, { charter: { quoting: 'never' }, members: [ana] })
  const before = await aPost(room, ana, 'Said while it was never.')
  const { attribution: _, version: replaces, ...charter } = room.charter
  const amend = (version: number, quoting: 'free' | 'ask') =>
    mo.call(amendCharter, {
      params: { roomId: room.id },
      body: { replaces: version, charter: { ...charter, quoting } },
    })
  await amend(replaces, 'free')
  const between = await aPost(room, ana, 'Said while it was free.')
  await amend(replaces + 1, 'ask')
  await expect(take(mo, before, 'Said')).rejects.toMatchObject({ code: 'quote.not_allowed' })
  await expect(take(mo, between, 'Said')).resolves.toMatchObject({ words: 'Said' })
  await expect(take(mo, await aPost(room, ana, 'Said now.'), 'Said')).rejects.toMatchObject({
    code: 'quote.not_allowed',
  })
})

it('is there for the members of the room, also after it was closed', async () => {
  const room = await aRoom(t, mo, { members: [ana, layla] })
  const other = await aRoom(t, mo)
  const params = await aPost(room, ana, 'I would wait.')
  await mo.call(removePerson, { params: { roomId: room.id, memberId: layla.memberId } })
  await expect(take(layla, params, 'wait')).rejects.toMatchObject({ code: 'not_found' })
  await expect(take(mo, { ...params, roomId: other.id }, 'wait')).rejects.toMatchObject({ code: 'not_found' })
  await mo.call(closeRoom, { params: { roomId: room.id }, body: { name: room.name } })
  await expect(take(ana, params, 'wait')).resolves.toMatchObject({ speaker: 'a participant' })
})
