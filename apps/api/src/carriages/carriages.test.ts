import * as contract from '@cloakroom/contract/carriages.ts'
import { mentionOf, readMentionable } from '@cloakroom/contract/mentions.ts'
import { listNotifications } from '@cloakroom/contract/notifications.ts'
import { amendThread } from '@cloakroom/contract/order.ts'
import { leaveRoom } from '@cloakroom/contract/people.ts'
import { editPost, readPosts, withdrawPost } from '@cloakroom/contract/posts.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { listThreads } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { aRoom, amend, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { start, write } from '../waiting/testing.ts'

const WORDS = { mo: 'What would help?', ana: 'More light at the gates.', layla: 'مزيد من الضوء عند البوابات.' }
let t: TestHouse
let mo: TestMember
let ana: TestMember
let layla: TestMember
let from: TestRoom
let into: TestRoom
let place: { roomId: string; threadId: string }

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  ana = await aMember(t, { personalName: 'Ana Silva' })
  layla = await aMember(t, { personalName: 'ليلى حداد' })
})
beforeEach(async () => {
  from = await aRoom(t, mo, { members: [ana, layla] })
  into = await aRoom(t, mo, { charter: { attribution: 'handle' }, members: [ana, layla] })
  place = await aThread()
})
afterAll(() => t.close())

/** A closed thread of Mo’s, Ana’s and Layla’s. */
async function aThread(more: string[] = []) {
  const begun = await start(mo, from.roomId, 'On gates', WORDS.mo)
  const at = { roomId: from.roomId, threadId: begun.threadId }
  const answer = await write(ana, at, WORDS.ana, { parentId: begun.postId })
  await write(layla, at, WORDS.layla, { parentId: answer.id })
  for (const words of more) await write(ana, at, words)
  await mo.call(amendThread, { params: at, body: { isClosed: true } })
  return at
}
const ask = async (by = mo, target = into.roomId, params = place) => {
  const body = { id: crypto.randomUUID(), intoRoomId: target }
  return (await by.call(contract.askCarriage, { params, body })).id
}
const say = (by: TestMember, carriageId: string, isAgreed = true) =>
  by.call(contract.answerCarriage, { params: { roomId: from.roomId, carriageId }, body: { isAgreed } })
const carry = (carriageId: string, by = mo) =>
  by.call(contract.carryThread, { params: { roomId: from.roomId, carriageId } })
const mine = async (by: TestMember) => (await by.call(contract.listMyCarriages)).carriages
const read = async (by: TestMember, at: { roomId: string; threadId: string }) => by.call(readPosts, { params: at })
const all = async (carriageId: string) => {
  for (const by of [mo, ana, layla]) await say(by, carriageId)
  await theirTimeIsOver()
}
/** Seven days would end everybody’s session as well. */
const theirTimeIsOver = () => asOwner(t, `update carriages set until = '2000-01-01'`)

describe('a thread that everybody in it lets go', () => {
  it('stands in the other room with its branches, at one minute and under nobody’s name; here its words are gone', async () => {
    const seats = (await ana.call(readMentionable, { params: from })).people
    const mention = mentionOf(seats.find(({ name }) => name === 'Mo Ferreira')?.seat ?? '')
    place = await aThread([`As ${mention} and Layla… no, as Ana Silva says, see https://rota.example/gates.`])
    const carriageId = await ask()
    expect(await mine(ana)).toMatchObject([{ title: 'On gates', intoRoomId: into.roomId, isAgreed: false }])
    const waits = async () => (await ana.call(listNotifications)).notifications.filter(({ why }) => why === 'carriage')
    expect(await waits()).toMatchObject([{ roomId: from.roomId, title: 'On gates' }])
    await say(ana, carriageId)
    expect(await waits()).toEqual([])
    await all(carriageId)
    const there = await carry(carriageId)
    expect(there.roomId).toBe(into.roomId)
    const { page } = await read(ana, there)
    expect(page.posts.map((post) => [post.depth, post.state === 'standing' && post.markdown])).toEqual([
      [0, WORDS.mo],
      [1, WORDS.ana],
      [2, WORDS.layla],
      [0, 'As [a participant] and Layla… no, as [a participant] says, see […].'],
    ])
    expect(new Set(page.posts.map(({ at }) => at)).size).toBe(1)
    for (const post of page.posts) expect(post).toMatchObject({ by: { kind: 'participant' } })
    const left = (await read(ana, place)).page.posts
    expect(left.map((post) => post.state)).toEqual(['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn'])
    const { threads } = await layla.call(listThreads, { params: { roomId: into.roomId } })
    expect(threads).toMatchObject([{ thread: { title: 'On gates', postCount: 4, isClosed: false }, unread: 4 }])
    await expect(carry(carriageId)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('leaves no seat in the store that stands anywhere else, in either room', async () => {
    const carriageId = await ask()
    await all(carriageId)
    await carry(carriageId)
    const { rows } = await asOwner<{ room_id: string; seat: string }>(
      t,
      'select room_id, seat from posts where room_id = any($1)',
      [[from.roomId, into.roomId]],
    )
    const arrived = rows.filter(({ room_id }) => room_id === into.roomId).map(({ seat }) => seat)
    const handles = await asOwner<{ seat: string }>(t, 'select seat from seat_handles where room_id = $1', [
      into.roomId,
    ])
    expect(arrived).toHaveLength(3)
    expect(new Set([...rows.map(({ seat }) => seat), ...handles.rows.map(({ seat }) => seat)]).size).toBe(3 + 3 + 3)
  })

  it('is its writers’ still: each knows, changes and withdraws their own, and nobody else’s', async () => {
    const carriageId = await ask()
    await all(carriageId)
    const there = await carry(carriageId)
    const { page, own } = await read(ana, there)
    const hers = page.posts.find((post) => post.state === 'standing' && post.markdown === WORDS.ana)
    const params = { roomId: into.roomId, postId: hers?.id ?? '' }
    expect(own.mine).toEqual([hers?.id])
    await expect(layla.call(withdrawPost, { params })).rejects.toMatchObject({ code: 'post.not_yours' })
    await ana.call(editPost, { params, body: { markdown: 'More light.' } })
    await expect(ana.call(withdrawPost, { params })).resolves.toMatchObject({ state: 'withdrawn' })
  })

  it('goes into a room without names and out of one as well', async () => {
    const many = await Promise.all(Array.from({ length: 6 }, () => aMember(t)))
    into = await aRoom(t, mo, { charter: { attribution: 'unattributed' }, members: [ana, layla, ...many] })
    const carriageId = await ask()
    await all(carriageId)
    const there = await carry(carriageId)
    expect((await read(layla, there)).own.mine).toHaveLength(1)
    expect((await read(layla, there)).page.posts).toHaveLength(3)
  })
})

describe('a thread that somebody does not let go', () => {
  const refusal = async (carriageId: string) => carry(carriageId).catch((error: unknown) => error)

  it('stays, by one answer at one time, whoever it was and whyever', async () => {
    const stranger = await aMember(t, { personalName: 'Ivo Brandt' })
    const told: unknown[] = []
    const outcomes: ((carriageId: string) => Promise<unknown>)[] = [
      async () => undefined,
      async (id) => say(ana, id),
      async (id) => {
        for (const by of [mo, ana, layla]) await say(by, id)
        await say(layla, id, false)
      },
      async (id) => {
        for (const by of [mo, ana, layla]) await say(by, id)
        await layla.call(leaveRoom, { params: { roomId: into.roomId } })
      },
      async (id) => {
        for (const by of [mo, ana, layla]) await say(by, id)
        const { page, own } = await read(ana, place)
        const postId = page.posts.find((post) => own.mine.includes(post.id))?.id ?? ''
        await mo.call(amendThread, { params: place, body: { isClosed: false } })
        await ana.call(editPost, { params: { roomId: from.roomId, postId }, body: { markdown: 'Other words.' } })
        await mo.call(amendThread, { params: place, body: { isClosed: true } })
      },
    ]
    for (const happens of outcomes) {
      from = await aRoom(t, mo, { members: [ana, layla, stranger] })
      into = await aRoom(t, mo, { members: [ana, layla] })
      place = await aThread()
      const carriageId = await ask()
      await happens(carriageId)
      expect(await refusal(carriageId)).toMatchObject({ code: 'carriage.not_now' })
      await theirTimeIsOver()
      told.push(await refusal(carriageId))
      expect((await read(ana, place)).page.posts.every(({ state }) => state === 'standing')).toBe(true)
      await expect(say(ana, carriageId)).rejects.toMatchObject({ code: 'carriage.not_now' })
    }
    for (const one of told) expect(one).toMatchObject({ code: 'carriage.not_agreed' })
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
  })

  it('does not tell whoever is not in the other room that anything was asked, nor the moderator that they were not', async () => {
    const outside = await aRoom(t, mo, { members: [ana] })
    const carriageId = await ask(mo, outside.roomId)
    expect(await mine(layla)).toEqual([])
    expect(await mine(ana)).toHaveLength(1)
    await expect(say(layla, carriageId)).rejects.toMatchObject({ code: 'not_found' })
    const { carriages } = await mo.call(contract.listCarriages, { params: from })
    expect(carriages.map((one) => Object.keys(one))).toEqual([['id', 'threadId', 'intoRoomId', 'until', 'isDue']])
    await expect(layla.call(contract.listCarriages, { params: from })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('asking', () => {
  it('is for who moderates both rooms, and tells others nothing of the second', async () => {
    const away = await aMember(t, { opensRooms: true })
    const elsewhere = await aRoom(t, away)
    const never = ask(mo, crypto.randomUUID())
    await expect(never).rejects.toMatchObject({ code: 'not_found' })
    await expect(ask(mo, elsewhere.roomId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(ask(ana)).rejects.toMatchObject({ code: 'not_found' })
    await expect(ask(away)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is refused where words may not go, or would change on the way', async () => {
    await expect(ask(mo, from.roomId)).rejects.toMatchObject({ code: 'carriage.not_allowed' })
    const loose = await aRoom(t, mo, { charter: { digest: 'extracts' }, members: [ana, layla] })
    await expect(ask(mo, loose.roomId)).rejects.toMatchObject({ code: 'carriage.not_allowed' })
    await mo.call(amendThread, { params: place, body: { isClosed: false } })
    await expect(ask()).rejects.toMatchObject({ code: 'carriage.thread_open' })
    await mo.call(amendThread, { params: place, body: { isClosed: true } })
    const carriageId = await ask()
    await expect(ask()).rejects.toMatchObject({ code: 'carriage.asked_already' })
    // What was allowed when it was asked is looked at again when it is done.
    for (const by of [mo, ana, layla]) await say(by, carriageId)
    await amend(mo, into.roomId, { digest: 'extracts' })
    await theirTimeIsOver()
    await expect(carry(carriageId)).rejects.toMatchObject({ code: 'carriage.not_allowed' })
  })

  it('is called off, and over with either room', async () => {
    const carriageId = await ask()
    await mo.call(contract.callOffCarriage, { params: { roomId: from.roomId, carriageId } })
    await expect(say(ana, carriageId)).rejects.toMatchObject({ code: 'not_found' })
    const again = await ask()
    await mo.call(closeRoom, { params: into, body: { name: into.name } })
    await expect(say(ana, again)).rejects.toMatchObject({ code: 'not_found' })
    expect(await mine(ana)).toEqual([])
  })

  it('ends in one move when two press at once', async () => {
    const carriageId = await ask()
    await all(carriageId)
    const done = await Promise.allSettled([carry(carriageId), carry(carriageId), carry(carriageId)])
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { threads } = await ana.call(listThreads, { params: { roomId: into.roomId } })
    expect(threads).toHaveLength(1)
  })
})
