import { acceptHeldPost, agreeToWords, proposeWords, readDesk } from '@cloakroom/contract/desk.ts'
import { listMyHeldPosts } from '@cloakroom/contract/moderation.ts'
import { amendRules } from '@cloakroom/contract/order.ts'
import { addPost, readPosts } from '@cloakroom/contract/posts.ts'
import { readRoom } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

let t: TestHouse
let mo: TestMember
let ana: TestMember
let room: TestRoom
let threadId: string

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true })
  ana = await aMember(t)
  room = await aRoom(t, mo, { members: [ana] })
  threadId = await start(mo)
})
afterAll(() => t.close())

async function start(by: TestMember): Promise<string> {
  const body = {
    id: crypto.randomUUID(),
    title: 'Whether to wait',
    post: { id: crypto.randomUUID(), markdown: 'Well?' },
  }
  await by.call(startThread, { params: room, body })
  return body.id
}
const say = (by: TestMember, markdown: string, id: string = crypto.randomUUID()) =>
  by.call(addPost, { params: { roomId: room.roomId, threadId }, body: { id, markdown } })
const rule = (slowMinutes: number, firstPosts: number) =>
  mo.call(amendRules, { params: room, body: { slowMinutes, firstPosts } })
const words = async () =>
  (await mo.call(readPosts, { params: { roomId: room.roomId, threadId } })).page.posts.flatMap((post) =>
    post.state === 'standing' ? [post.markdown] : [],
  )
const at = (postId: string) => ({ params: { roomId: room.roomId, postId } })

it('first posts wait at the desk, also for a writer whom the house remembers; the room is told of the rule', async () => {
  await rule(0, 2)
  expect((await ana.call(readRoom, { params: room })).room.rules).toEqual({ slowMinutes: 0, firstPosts: 2 })
  const id = crypto.randomUUID()
  expect(await say(ana, 'My first words.', id)).toMatchObject({ state: 'held', id, held: { kind: 'first' } })
  // What its client sends again, because an answer was lost, is there once.
  expect(await say(ana, 'My first words.', id)).toMatchObject({ state: 'held', id })
  expect(await words()).not.toContain('My first words.')
  expect((await mo.call(readDesk, { params: room })).items).toHaveLength(1)
  await mo.call(acceptHeldPost, at(id))
  expect(await words()).toContain('My first words.')
})

it('a held post may stand in words that moderation proposed', async () => {
  const { id } = await say(ana, 'My second wrods.')
  const body = { markdown: 'My second words.', reason: 'A letter.' }
  await mo.call(proposeWords, { ...at(id), body })
  expect((await ana.call(listMyHeldPosts, { params: room })).held).toMatchObject([{ id, state: 'proposed' }])
  expect(await ana.call(agreeToWords, at(id))).toMatchObject({ state: 'standing', markdown: 'My second words.' })
  expect(await say(ana, 'My third words.')).toMatchObject({ state: 'standing' })
})

it('slow mode holds back who writes again too soon, and lets be who waits; moderators are let be', async () => {
  await rule(15, 0)
  expect(await say(ana, 'Too soon.')).toMatchObject({ state: 'held', held: { kind: 'slow' } })
  for (const markdown of ['One.', 'Two.']) expect(await say(mo, markdown)).toMatchObject({ state: 'standing' })
  t.clock.advance(16 * 60_000)
  expect(await say(ana, 'In time.')).toMatchObject({ state: 'standing' })
  expect(await say(ana, 'Too soon again.')).toMatchObject({ state: 'held' })
  await rule(0, 0)
  expect(await say(ana, 'As before.')).toMatchObject({ state: 'standing' })
})

it('a hat is refused before a rule holds it back', async () => {
  await rule(15, 0)
  await expect(say(ana, 'On behalf of my agency, I object.')).rejects.toMatchObject({ code: 'words.carry_a_hat' })
  await rule(0, 0)
})

it('rules are for moderators to make, and not where they would tell who writes', async () => {
  const body = { slowMinutes: 5, firstPosts: 0 }
  await expect(ana.call(amendRules, { params: room, body })).rejects.toMatchObject({ code: 'not_found' })
  const quiet = await aRoom(t, mo, { charter: { attribution: 'unattributed' } })
  await expect(mo.call(amendRules, { params: quiet, body })).rejects.toMatchObject({ code: 'rules.not_here' })
})
