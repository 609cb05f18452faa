import { randomUUID } from 'node:crypto'
import { amendMe } from '@cloakroom/contract/members.ts'
import { addPost, readPosts, withdrawPost } from '@cloakroom/contract/posts.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { amendCharter, closeRoom } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { rememberedRoom } from '../rooms/remembered-room.ts'
import { acceptStanding, aRoom, seat, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

// Whoever has written in a room a moment ago is placed on what was known then. What has changed since must count all the same, at once.

let t: TestHouse
let mo: TestMember
let ben: TestMember
let room: TestRoom
let threadId: string
let firstPost: string

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { personalName: 'Mo Keeper', opensRooms: true })
})
afterAll(() => t.close())
beforeEach(async () => {
  ben = await aMember(t, {
    personalName: `Ben ${['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'][round++]}`,
  })
  room = await aRoom(t, mo, { members: [ben] })
  ;[threadId, firstPost] = [randomUUID(), randomUUID()]
  const body = { id: threadId, title: 'Seals', topics: [], post: { id: firstPost, markdown: 'Who opens it?' } }
  await mo.call(startThread, { params: { roomId: room.roomId }, body })
  await say('The first word.')
})
let round = 0

const say = (markdown: string, { id = randomUUID(), parentId = null as string | null } = {}) =>
  ben.call(addPost, { params: { roomId: room.roomId, threadId }, body: { id, parentId, markdown, quotes: [] } })

async function readThread() {
  const { page } = await mo.call(readPosts, { params: { roomId: room.roomId, threadId }, query: {} })
  return page.posts
}

async function wordsInThread(): Promise<(string | null)[]> {
  return (await readThread()).map((post) => (post.state === 'standing' ? post.markdown : null))
}

it('answers as the thread then shows it', async () => {
  expect(rememberedRoom(ben.memberId, room.roomId)).not.toBeNull()
  const post = await say('The second word.', { parentId: firstPost })
  expect((await readThread()).find(({ id }) => id === post.id)).toEqual(post)
})

it('lets in nobody who was removed', async () => {
  await mo.call(removePerson, { params: { roomId: room.roomId, memberId: ben.memberId } })
  await expect(say('One more.')).rejects.toMatchObject({ code: 'not_found' })
  await expect(say('On behalf of my agency, one more.')).rejects.toMatchObject({ code: 'not_found' })
  expect(await wordsInThread()).toEqual(['Who opens it?', 'The first word.'])
})

it('lets in somebody who came back', async () => {
  await mo.call(removePerson, { params: { roomId: room.roomId, memberId: ben.memberId } })
  await expect(say('One more.')).rejects.toMatchObject({ code: 'not_found' })
  await seat(t, mo, room.roomId, ben)
  expect(await say('Back again.')).toMatchObject({ markdown: 'Back again.' })
})

it('writes under the charter that stands now', async () => {
  const { attribution: _, ...terms } = room.charter
  const { version, ...charter } = terms
  await mo.call(amendCharter, {
    params: { roomId: room.roomId },
    body: { replaces: version, charter: { ...charter, quoting: 'never', hatCheck: 'advise' } },
  })
  await expect(say('Under the old one.')).rejects.toMatchObject({ code: 'charter.not_accepted' })
  await acceptStanding(room.roomId, ben)
  expect(await say('On behalf of my agency, this is advised against only.')).toMatchObject({ mayBeTakenOut: false })
})

it('shows the name that its writer has now', async () => {
  await ben.call(amendMe, { body: { personalName: `Benedikt ${'ABCDEFGHIJ'[round]}` } })
  expect(await say('By another name.')).toMatchObject({ by: { personalName: `Benedikt ${'ABCDEFGHIJ'[round]}` } })
})

it('refuses an answer to words that were withdrawn, and says why', async () => {
  await mo.call(withdrawPost, { params: { roomId: room.roomId, postId: firstPost } })
  await expect(say('I disagree.', { parentId: firstPost })).rejects.toMatchObject({ code: 'post.withdrawn' })
})

it('refuses a closed room, and has forgotten it', async () => {
  await mo.call(closeRoom, { params: { roomId: room.roomId }, body: { name: room.name } })
  expect(rememberedRoom(ben.memberId, room.roomId)).toBeNull()
  await expect(say('One more.')).rejects.toMatchObject({ code: 'room.closed' })
})

it('refuses a hat with its findings', async () => {
  await expect(say('On behalf of my agency, I object.')).rejects.toMatchObject({ code: 'words.carry_a_hat' })
})

it('keeps once what comes twice, also at the same time', async () => {
  const id = randomUUID()
  const answers = await Promise.all([say('Only once.', { id }), say('Only once.', { id }), say('Beside it.')])
  expect(await say('Only once.', { id })).toEqual(answers[0])
  expect(answers[1]).toEqual(answers[0])
  const words = ['Beside it.', 'Only once.', 'The first word.', 'Who opens it?']
  expect(await wordsInThread()).toHaveLength(words.length)
  expect(await wordsInThread()).toEqual(expect.arrayContaining(words))
})
