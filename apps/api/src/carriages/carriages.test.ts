import * as contract from '@cloakroom/contract/carriages.ts'
import { mentionOf, readMentionable } from '@cloakroom/contract/mentions.ts'
import { listNotifications } from '@cloakroom/contract/notifications.ts'
import { amendThread } from '@cloakroom/contract/order.ts'
import { leaveRoom } from '@cloakroom/contract/people.ts'
import { addPost, editPost, markPost, readPost, readPosts, withdrawPost } from '@cloakroom/contract/posts.ts'
import { listThreads } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { carried } from '../quotes/testing.ts'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { findWriter } from '../unsealing/find-writer.ts'
import { start } from '../waiting/testing.ts'
import {
  aClosedThread,
  askedOf,
  askFor,
  aStage,
  carry,
  say,
  sayAll,
  type Stage,
  theirTimeIsOver,
  threeWriters,
  WORDS,
  type Writers,
} from './testing.ts'

let t: TestHouse
let writers: Writers
let stage: Stage

beforeAll(async () => {
  t = await aHouse()
  writers = await threeWriters(t)
})
beforeEach(async () => {
  stage = await aStage(t, writers)
})
afterAll(() => t.close())

const ask = () => askFor(writers.mo, stage.place, stage.into.roomId)
const read = async (by: TestMember, at: { roomId: string; threadId: string }) => by.call(readPosts, { params: at })
/** Everybody says yes, and it is carried. */
async function carryAll(carriageId: string) {
  await sayAll(writers, stage.from, carriageId)
  await theirTimeIsOver(t)
  return carry(writers.mo, stage.from, carriageId)
}

describe('a thread that everybody in it lets go', () => {
  it('stands in the other room with its branches, at one minute and under nobody’s name; here its words are gone', async () => {
    const { mo, ana, layla } = writers
    const seats = (await ana.call(readMentionable, { params: stage.from })).people
    const mention = mentionOf(seats.find(({ name }) => name === 'Mo Ferreira')?.seat ?? '')
    stage.place = await aClosedThread(writers, stage.from.roomId, [
      `As ${mention} and Layla… no, as Ana Silva says, see https://rota.example/gates.`,
    ])
    const carriageId = await ask()
    expect(await askedOf(ana)).toMatchObject([{ title: 'On gates', intoRoomId: stage.into.roomId, isAgreed: false }])
    const waits = async () => (await ana.call(listNotifications)).notifications.filter(({ why }) => why === 'carriage')
    expect(await waits()).toMatchObject([{ roomId: stage.from.roomId, title: 'On gates' }])
    await say(ana, stage.from, carriageId)
    expect(await waits()).toEqual([])
    const there = await carryAll(carriageId)
    expect(there.roomId).toBe(stage.into.roomId)
    const { page } = await read(ana, there)
    expect(page.posts.map((post) => [post.depth, post.state === 'standing' && post.markdown])).toEqual([
      [0, WORDS.mo],
      [1, WORDS.ana],
      [2, WORDS.layla],
      [0, 'As [a participant] and Layla… no, as [a participant] says, see […].'],
    ])
    expect(new Set(page.posts.map(({ at }) => at)).size).toBe(1)
    for (const post of page.posts) expect(post).toMatchObject({ by: { kind: 'participant' } })
    const left = (await read(ana, stage.place)).page.posts
    expect(left.map((post) => post.state)).toEqual(['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn'])
    const { threads } = await layla.call(listThreads, { params: { roomId: stage.into.roomId } })
    expect(threads).toMatchObject([{ thread: { title: 'On gates', postCount: 4, isClosed: false }, unread: 4 }])
    await expect(carry(mo, stage.from, carriageId)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('takes along what its posts quote of each other, and blanks what third rooms quoted of it', async () => {
    const { mo, ana, layla } = writers
    const third = await aRoom(t, mo, { members: [layla] })
    const begun = await start(mo, third.roomId, 'Elsewhere', 'Well?')
    const { page } = await read(ana, stage.place)
    const hers = page.posts.find((post) => post.state === 'standing' && post.markdown === WORDS.ana)?.id ?? ''
    const quotes = carried(hers, 'More light', stage.from.roomId)
    const params = { roomId: third.roomId, threadId: begun.threadId }
    const quoting = await layla.call(addPost, { params, body: { id: crypto.randomUUID(), markdown: 'So:', quotes } })
    await mo.call(amendThread, { params: stage.place, body: { isClosed: false } })
    const inside = { id: crypto.randomUUID(), markdown: 'This:', quotes: [{ postId: hers, passage: 'light' }] }
    await mo.call(addPost, { params: stage.place, body: inside })
    await mo.call(amendThread, { params: stage.place, body: { isClosed: true } })
    const carriageId = await ask()
    const there = (await read(ana, await carryAll(carriageId))).page.posts
    expect(there.flatMap((post) => (post.state === 'standing' ? post.quotes : []))).toMatchObject([
      { state: 'standing', passage: 'light', by: { kind: 'participant' } },
    ])
    const elsewhere = await layla.call(readPost, { params: { roomId: third.roomId, postId: quoting.id } })
    expect(JSON.stringify(elsewhere)).not.toContain('More light')
  })

  it('leaves no seat in the store that stands anywhere else, in either room', async () => {
    const carriageId = await ask()
    await carryAll(carriageId)
    const { rows } = await asOwner<{ room_id: string; seat: string }>(
      t,
      'select room_id, seat from posts where room_id = any($1)',
      [[stage.from.roomId, stage.into.roomId]],
    )
    const arrived = rows.filter(({ room_id }) => room_id === stage.into.roomId).map(({ seat }) => seat)
    const handles = await asOwner<{ seat: string }>(t, 'select seat from seat_handles where room_id = $1', [
      stage.into.roomId,
    ])
    expect(arrived).toHaveLength(3)
    expect(new Set([...rows.map(({ seat }) => seat), ...handles.rows.map(({ seat }) => seat)]).size).toBe(3 + 3 + 3)
  })

  it('is its writers’ still: each knows, changes and withdraws their own, and nobody else’s; marks go along', async () => {
    const { ana, layla } = writers
    const here = await read(ana, stage.place)
    const marked = { roomId: stage.from.roomId, postId: here.own.mine[0] ?? '' }
    await ana.call(markPost, { params: marked, body: { mark: 'never' } })
    const carriageId = await ask()
    const there = await carryAll(carriageId)
    const { page, own } = await read(ana, there)
    const hers = page.posts.find((post) => post.state === 'standing' && post.markdown === WORDS.ana)
    expect(hers).toMatchObject({ mark: 'never' })
    const params = { roomId: stage.into.roomId, postId: hers?.id ?? '' }
    expect(own.mine).toEqual([hers?.id])
    // Two keys would find her as ever.
    expect(await findWriter(t.house, params)).toMatchObject({ memberId: ana.memberId })
    await expect(layla.call(withdrawPost, { params })).rejects.toMatchObject({ code: 'post.not_yours' })
    await ana.call(editPost, { params, body: { markdown: 'More light.' } })
    await expect(ana.call(withdrawPost, { params })).resolves.toMatchObject({ state: 'withdrawn' })
  })

  it('goes into a room without names and out of one as well', async () => {
    const { mo, ana, layla } = writers
    const many = await Promise.all(Array.from({ length: 6 }, () => aMember(t)))
    stage.into = await aRoom(t, mo, { charter: { attribution: 'unattributed' }, members: [ana, layla, ...many] })
    const carriageId = await ask()
    const there = await carryAll(carriageId)
    expect((await read(layla, there)).own.mine).toHaveLength(1)
    expect((await read(layla, there)).page.posts).toHaveLength(3)
  })
})

describe('a thread that somebody does not let go', () => {
  const refusal = async (carriageId: string) =>
    carry(writers.mo, stage.from, carriageId).catch((error: unknown) => error)

  it('stays, by one answer at one time, whoever it was and whyever', async () => {
    const { mo, ana, layla } = writers
    const told: unknown[] = []
    const outcomes: ((carriageId: string) => Promise<unknown>)[] = [
      async () => undefined,
      async (id) => say(ana, stage.from, id),
      async (id) => {
        await sayAll(writers, stage.from, id)
        await say(layla, stage.from, id, false)
      },
      async (id) => {
        await sayAll(writers, stage.from, id)
        await layla.call(leaveRoom, { params: { roomId: stage.into.roomId } })
      },
      async (id) => {
        await sayAll(writers, stage.from, id)
        const { page, own } = await read(ana, stage.place)
        const postId = page.posts.find((post) => own.mine.includes(post.id))?.id ?? ''
        await mo.call(amendThread, { params: stage.place, body: { isClosed: false } })
        await ana.call(editPost, { params: { roomId: stage.from.roomId, postId }, body: { markdown: 'Other words.' } })
        await mo.call(amendThread, { params: stage.place, body: { isClosed: true } })
      },
    ]
    for (const happens of outcomes) {
      stage = await aStage(t, writers)
      const carriageId = await ask()
      await happens(carriageId)
      expect(await refusal(carriageId)).toMatchObject({ code: 'carriage.not_now' })
      await theirTimeIsOver(t)
      told.push(await refusal(carriageId))
      expect((await read(ana, stage.place)).page.posts.every(({ state }) => state === 'standing')).toBe(true)
      await expect(say(ana, stage.from, carriageId)).rejects.toMatchObject({ code: 'carriage.not_now' })
    }
    for (const one of told) expect(one).toMatchObject({ code: 'carriage.not_agreed' })
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
  })

  it('does not tell whoever is not in the other room that anything was asked, nor the moderator that they were not', async () => {
    const { mo, ana, layla } = writers
    const outside = await aRoom(t, mo, { members: [ana] })
    const carriageId = await askFor(mo, stage.place, outside.roomId)
    expect(await askedOf(layla)).toEqual([])
    expect(await askedOf(ana)).toHaveLength(1)
    await expect(say(layla, stage.from, carriageId)).rejects.toMatchObject({ code: 'not_found' })
    const { carriages } = await mo.call(contract.listCarriages, { params: stage.from })
    expect(carriages.map((one) => Object.keys(one))).toEqual([['id', 'threadId', 'intoRoomId', 'until', 'isDue']])
    await expect(layla.call(contract.listCarriages, { params: stage.from })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
