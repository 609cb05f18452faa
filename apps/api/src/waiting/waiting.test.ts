import { editPost, readPost, readPosts, withdrawPost } from '@cloakroom/contract/posts.ts'
import { contestHat } from '@cloakroom/contract/moderation.ts'
import { nextUnread, readLobby } from '@cloakroom/contract/reading.ts'
import { leaveRoom } from '@cloakroom/contract/people.ts'
import { amendCharter, readRoom } from '@cloakroom/contract/rooms.ts'
import { listThreads, readThread, startThread } from '@cloakroom/contract/threads.ts'
import { listMyWaiting, takeBackWaiting } from '@cloakroom/contract/waiting.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextHalfHour, nextQuarter, type QuietRoom, start, write } from './testing.ts'

let t: TestHouse
let quiet: QuietRoom
let ana: TestMember
let ben: TestMember

beforeAll(async () => {
  t = await aHouse()
  quiet = await aQuietRoom(t)
  ;[, ana, ben] = quiet.members as [TestMember, TestMember, TestMember]
})
afterAll(() => t.close())

const mine = (by: TestMember, roomId = quiet.roomId) => by.call(listMyWaiting, { params: { roomId } })
const at = (postId: string) => ({ params: { roomId: quiet.roomId, postId } })
/** Everything that somebody can read of the room. */
const everything = async (by: TestMember) =>
  JSON.stringify([
    await by.call(readLobby),
    await by.call(readRoom, { params: { roomId: quiet.roomId } }),
    await by.call(listThreads, { params: { roomId: quiet.roomId } }),
    await by.call(readThread, { params: quiet.place }),
    await by.call(readPosts, { params: quiet.place }),
    await by.call(nextUnread),
    await mine(by),
  ])

describe('a post', () => {
  const anId = crypto.randomUUID()

  it('is its writer’s alone until its batch comes out; for everybody else nothing has moved', async () => {
    const before = await everything(ben)
    const sent = await write(ana, quiet.place, 'I think it is too early.', { parentId: quiet.firstPostId })
    expect(sent).toEqual({
      state: 'waiting',
      id: sent.id,
      threadId: quiet.place.threadId,
      parentId: quiet.firstPostId,
      start: null,
      markdown: 'I think it is too early.',
      quotes: [],
      attachments: [],
    })
    expect((await mine(ana)).posts).toEqual([sent])
    expect(await everything(ben)).toBe(before)
    await expect(ben.call(readPost, at(sent.id))).rejects.toMatchObject({ code: 'not_found' })
    await expect(ana.call(readPost, at(sent.id))).rejects.toMatchObject({ code: 'not_found' })

    await nextHalfHour(t)
    expect(await everything(ben)).toBe(before)
    await nextQuarter(t)
    expect(await quiet.words(ben)).toEqual(['Well?', 'I think it is too early.'])
    const post = await ben.call(readPost, at(sent.id))
    expect(post).toMatchObject({ number: 2, depth: 1, by: { kind: 'participant' } })
    expect(post.at).toMatch(/T(00|06|12|18):00Z$/)
    expect((await mine(ana)).posts).toEqual([])
    expect((await ana.call(readPosts, { params: quiet.place })).own.mine).toEqual([sent.id])
    expect((await ben.call(readPosts, { params: quiet.place })).own.mine).toEqual([])
  })

  it('is there once, however often it is sent, before and after it came out; its id is nobody else’s', async () => {
    const id = crypto.randomUUID()
    const once = await write(ana, quiet.place, 'Said once.', { id })
    expect(await write(ana, quiet.place, 'Said once.', { id })).toEqual(once)
    await expect(write(ben, quiet.place, 'Mine.', { id })).rejects.toMatchObject({ code: 'post.id_taken' })
    const held = { params: quiet.place, body: { id, markdown: 'Mine.' } }
    await expect(ana.call(contestHat, held)).rejects.toMatchObject({ code: 'post.id_taken' })
    const [one, two] = await Promise.all([1, 2].map(() => write(ben, quiet.place, 'Twice at once.', { id: anId })))
    expect(one).toEqual(two)
    await nextQuarter(t)
    expect(await write(ana, quiet.place, 'Said once.', { id })).toMatchObject({ state: 'standing', id })
    await expect(write(ben, quiet.place, 'Mine.', { id })).rejects.toMatchObject({ code: 'post.id_taken' })
    await nextQuarter(t)
    const said = await quiet.words(ben)
    expect(said.filter((words) => words === 'Said once.' || words === 'Twice at once.')).toHaveLength(2)
  })

  it('that waits is answered by nobody, its writer included, and quoted by nobody', async () => {
    const { id } = await write(ana, quiet.place, 'Not to be answered yet.')
    for (const by of [ana, ben]) {
      await expect(write(by, quiet.place, 'But.', { parentId: id })).rejects.toMatchObject({ code: 'not_found' })
      const quotes = [{ postId: id, passage: 'answered' }]
      await expect(write(by, quiet.place, 'Quite.', { quotes })).rejects.toMatchObject({ code: 'not_found' })
    }
    await ana.call(takeBackWaiting, at(id))
    expect((await mine(ana)).posts).toEqual([])
  })

  it('is taken back by its writer while it waits, and by nobody else; afterwards it is not there to take', async () => {
    const { id } = await write(ana, quiet.place, 'I take this back.')
    await expect(ben.call(takeBackWaiting, at(id))).rejects.toMatchObject({ code: 'not_found' })
    await ana.call(takeBackWaiting, at(id))
    await expect(ana.call(takeBackWaiting, at(id))).rejects.toMatchObject({ code: 'not_found' })
    const { id: stays } = await write(ana, quiet.place, 'I do not take this back.')
    await nextQuarter(t)
    await expect(ana.call(takeBackWaiting, at(stays))).rejects.toMatchObject({ code: 'not_found' })
    expect(await quiet.words(ben)).not.toContain('I take this back.')
    expect(await quiet.words(ben)).toContain('I do not take this back.')
  })

  it('keeps its quotes; words that were withdrawn while it waited are in none', async () => {
    const source = await write(ben, quiet.place, 'A word that may stay and one that goes.')
    await nextQuarter(t)
    const quotes = [{ postId: source.id, passage: 'one that goes' }]
    const sent = await write(ana, quiet.place, 'As was said:', { quotes })
    expect(sent.state === 'waiting' && sent.quotes).toMatchObject([{ state: 'standing', passage: 'one that goes' }])
    await ben.call(withdrawPost, at(source.id))
    await nextHalfHour(t)
    expect((await mine(ana)).posts).toMatchObject([{ quotes: [{ state: 'withdrawn' }] }])
    await nextQuarter(t)
    expect(await ben.call(readPost, at(sent.id))).toMatchObject({ quotes: [{ state: 'withdrawn' }] })
    expect(await everything(ben)).not.toContain('one that goes')
  })

  it('comes out under a post that was withdrawn meanwhile, as it would stand there had it not waited', async () => {
    const parent = await write(ben, quiet.place, 'This goes.')
    await nextQuarter(t)
    const { id } = await write(ana, quiet.place, 'An answer to what goes.', { parentId: parent.id })
    await ben.call(withdrawPost, at(parent.id))
    await nextQuarter(t)
    expect(await ben.call(readPost, at(parent.id))).toMatchObject({ state: 'withdrawn' })
    expect(await ben.call(readPost, at(id))).toMatchObject({ state: 'standing', parentId: parent.id, depth: 1 })
  })
})

describe('a thread', () => {
  it('is started with its batch, once, and does not exist before', async () => {
    const before = await everything(ben)
    const { threadId, postId, sent } = await start(ana, quiet.roomId, 'A new question', 'What do we not say?')
    const begins = { title: 'A new question', topics: ['m-coc'] }
    expect(sent).toMatchObject({ thread: null, post: { state: 'waiting', id: postId, threadId, start: begins } })
    expect(await everything(ben)).toBe(before)
    const inside = { roomId: quiet.roomId, threadId }
    await expect(write(ana, inside, 'More.')).rejects.toMatchObject({ code: 'not_found' })
    const again = { id: threadId, title: 'Another', topics: [], post: { id: crypto.randomUUID(), markdown: 'Mine.' } }
    for (const by of [ana, ben])
      await expect(by.call(startThread, { params: { roomId: quiet.roomId }, body: again })).rejects.toMatchObject({
        code: 'post.id_taken',
      })
    await nextQuarter(t)
    const { threads } = await ben.call(listThreads, { params: { roomId: quiet.roomId } })
    expect(threads[0]).toMatchObject({ thread: { id: threadId, ...begins, postCount: 1 }, unread: 1 })
    expect(threads[0]?.thread.latestAt).toMatch(/T(00|06|12|18):00Z$/)
    const body = { ...again, ...begins, post: { id: postId, markdown: 'What do we not say?' } }
    const sentAgain = await ana.call(startThread, { params: { roomId: quiet.roomId }, body })
    expect(sentAgain).toMatchObject({ thread: { id: threadId, postCount: 1 }, post: { state: 'standing' } })
  })
})

describe('seats', () => {
  it('below eight nothing new is written and nothing edited, but what waits comes out, and words may be withdrawn', async () => {
    const small = await aQuietRoom(t)
    const [, one, two, three] = small.members as [TestMember, TestMember, TestMember, TestMember]
    const post = await write(one, small.place, 'Said among eight.')
    await nextQuarter(t)
    const id = crypto.randomUUID()
    const waiting = await write(one, small.place, 'Waits among eight.', { id })
    const leaving = await write(two, small.place, 'By somebody who leaves.')
    await two.call(leaveRoom, { params: small.place })
    const which = { params: { roomId: small.roomId, postId: post.id } }
    const refused = { code: 'room.too_few_seats' }
    await expect(write(three, small.place, 'Too late.')).rejects.toMatchObject(refused)
    await expect(start(three, small.roomId, 'Too late', 'Too late.')).rejects.toMatchObject(refused)
    await expect(one.call(editPost, { ...which, body: { markdown: 'Other words.' } })).rejects.toMatchObject(refused)
    expect(await write(one, small.place, 'Waits among eight.', { id })).toEqual(waiting)
    await one.call(withdrawPost, which)
    await expect(mine(two, small.roomId)).rejects.toMatchObject({ code: 'not_found' })
    const took = two.call(takeBackWaiting, { params: { roomId: small.roomId, postId: leaving.id } })
    await expect(took).rejects.toMatchObject({ code: 'not_found' })
    await nextQuarter(t)
    const said = await small.words(one)
    expect(said.slice(0, 2)).toEqual(['Well?', null])
    expect(new Set(said.slice(2))).toEqual(new Set(['By somebody who leaves.', 'Waits among eight.']))
    expect(said).toHaveLength(4)
  })

  it('are asked for in every unattributed room: a charter cannot turn into one', async () => {
    const moderator = await aMember(t, { opensRooms: true })
    const named = await aRoom(t, moderator)
    const { version: _, ...charter } = named.charter
    const answer = await moderator.ask(amendCharter, {
      params: { roomId: named.id },
      body: { replaces: 1, charter: { ...charter, attribution: 'unattributed' } },
    })
    expect(answer.statusCode).toBe(400)
    const { room } = await moderator.call(readRoom, { params: { roomId: named.id } })
    expect(room.charter).toEqual(named.charter)
  })
})
