import {
  acceptHeldPost,
  agreeToWords,
  declineWords,
  proposeWords,
  readDesk,
  removeHeldPost,
  returnHeldPost,
} from '@cloakroom/contract/desk.ts'
import { listMyHeldPosts, takeBackHeldPost } from '@cloakroom/contract/moderation.ts'
import { listNotifications } from '@cloakroom/contract/notifications.ts'
import { amendRules } from '@cloakroom/contract/order.ts'
import { amendRole } from '@cloakroom/contract/people.ts'
import { addPost, readPost } from '@cloakroom/contract/posts.ts'
import { listThreads, readThread, startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { attach } from '../attachments/testing.ts'
import { asOwner } from '../digests/testing.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { sample } from '../washing/testing.ts'

let t: TestHouse
let mo: TestMember
let vera: TestMember
let ana: TestMember
let ben: TestMember
let room: TestRoom

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  vera = await aMember(t, { personalName: 'Vera Lind' })
  ana = await aMember(t, { personalName: 'Ana Silva' })
  ben = await aMember(t, { personalName: 'بن يوسف' })
})
afterAll(() => t.close())

beforeEach(async () => {
  room = await aRoom(t, mo, { members: [vera, ana, ben], charter: { retentionDays: 30 } })
  await mo.call(amendRole, {
    params: { roomId: room.roomId, memberId: vera.memberId },
    body: { role: 'moderator' },
  })
  await rule(0, 1)
})

const rule = (slowMinutes: number, firstPosts: number) =>
  mo.call(amendRules, { params: room, body: { slowMinutes, firstPosts } })

type Ids = { threadId: string; postId: string }
const ids = (): Ids => ({ threadId: crypto.randomUUID(), postId: crypto.randomUUID() })
const begin = (by = ana, { threadId, postId } = ids(), more: { attachments?: string[]; topics?: string[] } = {}) =>
  by.call(startThread, {
    params: room,
    body: {
      id: threadId,
      title: 'About marmalade',
      topics: more.topics ?? ['m-coc'],
      post: { id: postId, markdown: 'Who likes marmalade?', attachments: more.attachments ?? [], mark: 'never' },
    },
  })
async function held(by = ana): Promise<Ids> {
  const which = ids()
  expect(await begin(by, which)).toMatchObject({ thread: null, post: { state: 'held', id: which.postId } })
  return which
}
const at = ({ postId }: Ids) => ({ params: { roomId: room.roomId, postId } })
const titles = async (by: TestMember) =>
  (await by.call(listThreads, { params: room })).threads.map(({ thread }) => thread.title)
const mine = async (by = ana) => (await by.call(listMyHeldPosts, { params: room })).held
const desk = async (by = mo) => (await by.call(readDesk, { params: room })).items.map((item) => item.held)
const reason = 'Say more of what you ask.'

describe('a thread that a rule holds back', () => {
  it('waits at the desk, with title and topics, and is there for nobody but its writer and the desk', async () => {
    const which = await held()
    const view = {
      id: which.postId,
      kind: 'first',
      state: 'waiting',
      threadTitle: 'About marmalade',
      start: { title: 'About marmalade', topics: ['m-coc'] },
      markdown: 'Who likes marmalade?',
      by: { personalName: 'Ana Silva' },
    }
    expect(await mine()).toMatchObject([view])
    for (const moderator of [mo, vera]) expect(await desk(moderator)).toMatchObject([view])
    for (const by of [ana, ben, mo]) {
      expect(await titles(by)).toEqual([])
      const thread = { params: { roomId: room.roomId, threadId: which.threadId } }
      await expect(by.call(readThread, thread)).rejects.toMatchObject({ code: 'not_found' })
      const body = { id: crypto.randomUUID(), markdown: 'I do.' }
      await expect(by.call(addPost, { ...thread, body })).rejects.toMatchObject({ code: 'not_found' })
      await expect(by.call(readPost, at(which))).rejects.toMatchObject({ code: 'not_found' })
    }
    expect(await mine(ben)).toEqual([])
    await expect(desk(ben)).rejects.toMatchObject({ code: 'not_found' })
    const { rows } = await asOwner(t, `select from room_events where room_id = $1 and subject = any ($2::uuid[])`, [
      room.roomId,
      Object.values(which),
    ])
    expect(rows).toEqual([])
  })

  it('is held back by slow mode too, and not from moderators; hats are refused before', async () => {
    await rule(15, 0)
    expect(await begin()).toMatchObject({ thread: { title: 'About marmalade' } })
    expect(await begin()).toMatchObject({ thread: null, post: { state: 'held', held: { kind: 'slow' } } })
    for (let n = 0; n < 2; n++) expect(await begin(mo)).toMatchObject({ thread: { title: 'About marmalade' } })
    const post = { id: crypto.randomUUID(), markdown: 'On behalf of my agency, marmalade.' }
    const body = { id: crypto.randomUUID(), title: 'Marmalade', post }
    await expect(ana.call(startThread, { params: room, body })).rejects.toMatchObject({ code: 'words.carry_a_hat' })
  })

  it('is there once, however often it is sent, and its ids are nobody else’s', async () => {
    const which = await held()
    const again = await Promise.all([begin(ana, which), begin(ana, which)])
    for (const one of again) expect(one).toMatchObject({ thread: null, post: { id: which.postId } })
    expect(await desk()).toHaveLength(1)
    await rule(0, 0)
    expect(await begin(ana, which)).toMatchObject({ thread: null, post: { state: 'held' } })
    for (const theirs of [which, { ...which, postId: crypto.randomUUID() }, { ...ids(), postId: which.postId }])
      await expect(begin(ben, theirs)).rejects.toMatchObject({ code: 'post.id_taken' })
    await mo.call(acceptHeldPost, at(which))
    expect(await begin(ana, which)).toMatchObject({ thread: { id: which.threadId }, post: { state: 'standing' } })
    expect(await titles(ben)).toHaveLength(1)
  })
})

describe('the desk', () => {
  it('lets it in: a thread of this moment, under its writer, with topics, mark and files', async () => {
    const which = ids()
    const { attachment } = await attach(ana, { roomId: room.roomId, postId: which.postId }, 'jpg', sample('photo.jpg'))
    await begin(ana, which, { attachments: [attachment.id] })
    await rule(0, 0)
    await begin(ben)
    t.clock.advance(3_600_000)
    const before = await ben.call(listThreads, { params: room })
    expect(await mo.call(acceptHeldPost, at(which))).toMatchObject({
      state: 'standing',
      number: 1,
      mark: 'never',
      by: { personalName: 'Ana Silva' },
      attachments: [attachment],
    })
    const { threads } = await ben.call(listThreads, { params: room })
    expect(threads.map(({ thread }) => thread.id)[0]).toBe(which.threadId)
    expect(threads[0]?.thread).toMatchObject({ title: 'About marmalade', topics: ['m-coc'], postCount: 1 })
    expect(threads[0]!.thread.latestAt > before.threads[0]!.thread.latestAt).toBe(true)
    expect(await mine()).toEqual([])
    const { rows } = await asOwner(t, 'select markdown, title, topics from held_posts where id = $1', [which.postId])
    expect(rows).toEqual([{ markdown: '', title: null, topics: null }])
    const kinds = await asOwner(t, 'select kind from room_events where room_id = $1 and subject = $2', [
      room.roomId,
      which.threadId,
    ])
    expect(kinds.rows).toEqual([{ kind: 'thread.started' }])
  })

  it('returns it with a reason: its writer has title and words back, and is told where', async () => {
    const which = await held()
    await mo.call(returnHeldPost, { ...at(which), body: { reason } })
    const returned = {
      state: 'returned',
      reason,
      markdown: 'Who likes marmalade?',
      start: { title: 'About marmalade' },
    }
    expect(await mine()).toMatchObject([returned])
    const { notifications } = await ana.call(listNotifications)
    expect(notifications.filter((one) => 'postId' in one && one.postId === which.postId)).toMatchObject([
      { why: 'desk', threadId: null, title: 'About marmalade' },
    ])
    await ana.call(takeBackHeldPost, at(which))
    expect(await mine()).toEqual([])
    await expect(mo.call(acceptHeldPost, at(which))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('removes it: no word of it is left, not even the title', async () => {
    const which = await held()
    await mo.call(removeHeldPost, { ...at(which), body: { reason } })
    expect(await mine()).toMatchObject([{ state: 'removed', threadTitle: '…', start: { title: '', topics: [] } }])
    const { rows } = await asOwner(t, 'select * from held_posts where id = $1', [which.postId])
    expect(JSON.stringify(rows)).not.toMatch(/marmalade|m-coc/)
  })

  it('proposes another title and other words, which stand only if the writer agrees', async () => {
    const [declined, agreed] = [await held(), await held(ben)]
    const body = { title: 'Marmalade, and for whom', markdown: 'Who likes it, and why?', reason }
    for (const which of [declined, agreed]) await mo.call(proposeWords, { ...at(which), body })
    await ana.call(declineWords, at(declined))
    expect(await mine()).toMatchObject([{ state: 'waiting', proposalTitle: null, start: { title: 'About marmalade' } }])
    expect(await mine(ben)).toMatchObject([{ state: 'proposed', proposalTitle: body.title }])
    await expect(ana.call(agreeToWords, at(agreed))).rejects.toMatchObject({ code: 'not_found' })
    expect(await ben.call(agreeToWords, at(agreed))).toMatchObject({ state: 'standing', markdown: body.markdown })
    expect(await titles(ana)).toEqual([body.title])
    const hat = { ...body, title: 'On behalf of my agency: marmalade' }
    await expect(mo.call(proposeWords, { ...at(declined), body: hat })).rejects.toMatchObject({
      code: 'words.carry_a_hat',
      details: { where: 'body/title' },
    })
  })

  it('proposes no title for what begins no thread', async () => {
    await begin(mo)
    const [thread] = (await mo.call(listThreads, { params: room })).threads
    const params = { roomId: room.roomId, threadId: thread!.thread.id }
    const { id } = await ana.call(addPost, { params, body: { id: crypto.randomUUID(), markdown: 'I do.' } })
    const body = { title: 'Something else', markdown: 'I do not.', reason }
    await expect(mo.call(proposeWords, { params: { roomId: room.roomId, postId: id }, body })).rejects.toMatchObject({
      code: 'malformed',
    })
  })

  it('decides once: two moderators at the same time, in every pairing, and its writer takes it back meanwhile', async () => {
    const accept = (by: TestMember, which: Ids) => by.call(acceptHeldPost, at(which))
    const giveBack = (by: TestMember, which: Ids) => by.call(returnHeldPost, { ...at(which), body: { reason } })
    const takeBack = (_: TestMember, which: Ids) => ana.call(takeBackHeldPost, at(which))
    for (const [one, two] of [
      [accept, accept],
      [accept, giveBack],
      [giveBack, accept],
      [accept, takeBack],
    ]) {
      await rule(0, 5)
      const before = (await titles(ben)).length
      const which = await held()
      const outcomes = await Promise.allSettled([one!(mo, which), two!(vera, which)])
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const isIn = (await titles(ben)).length > before
      const isReturned = (await mine()).some(({ id, state }) => id === which.postId && state === 'returned')
      const isGone = !isIn && !isReturned
      expect([isIn, isReturned, isGone].filter(Boolean)).toHaveLength(1)
    }
  })
})
