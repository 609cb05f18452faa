import { randomUUID } from 'node:crypto'
import type { Past } from '@cloakroom/charter/charter.ts'
import { previewDigest } from '@cloakroom/contract/digests.ts'
import { addPost, editPost, listRevisions, readPost, readPosts, withdrawPost } from '@cloakroom/contract/posts.ts'
import { nextUnread, readLobby } from '@cloakroom/contract/reading.ts'
import { amendRole, leaveRoom } from '@cloakroom/contract/people.ts'
import { closeRoom, readRoom } from '@cloakroom/contract/rooms.ts'
import { search } from '@cloakroom/contract/search.ts'
import { takeOut } from '@cloakroom/contract/takeouts.ts'
import { listThreads, readThread, startThread } from '@cloakroom/contract/threads.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { connect, type Database } from '@cloakroom/database/connect.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { follow } from '../digests/testing.ts'
import { aSocket, type TestSocket } from '../live/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { acceptStanding, amend, aRoom, seat, type TestRoom } from './testing.ts'

const CANARY = 'said before they came'

let t: TestHouse
let origin: string
let owner: Database
let mo: TestMember
let ana: TestMember
let room: TestRoom
let thread: { threadId: string; postId: string }
const sockets: TestSocket[] = []

beforeAll(async () => {
  t = await aHouse()
  origin = await t.listen()
  owner = connect(t.database.ownerUrl, { max: 1 })
  mo = await aMember(t, { opensRooms: true })
  ana = await aMember(t)
})
beforeEach(async () => {
  await roomWith('from_joining')
})
afterAll(async () => {
  for (const { socket } of sockets) socket.close()
  await owner.close()
  await t.close()
})

async function roomWith(past: Past): Promise<void> {
  room = await aRoom(t, mo, { charter: { past, digest: 'extracts' }, members: [ana] })
  thread = await start(ana, `A ${CANARY}.`)
}

async function start(by: TestMember, markdown: string, title = `Title ${CANARY}`) {
  const ids = { threadId: randomUUID(), postId: randomUUID() }
  const body = { id: ids.threadId, title, topics: ['m-coc'], post: { id: ids.postId, markdown } }
  await by.call(startThread, { params: room, body })
  return ids
}

async function say(by: TestMember, markdown: string, more: object = {}): Promise<string> {
  const id = randomUUID()
  const params = { roomId: room.id, threadId: thread.threadId }
  await by.call(addPost, { params, body: { id, markdown, ...more } })
  return id
}

async function aNewcomer(): Promise<TestMember> {
  const newcomer = await aMember(t)
  await seat(t, mo, room.id, newcomer)
  return newcomer
}

const words = async (by: TestMember, { threadId } = thread) =>
  (await by.call(readPosts, { params: { roomId: room.id, threadId } })).page.posts.map((post) =>
    post.state === 'standing' ? post.markdown : null,
  )
const at = (postId: string) => ({ params: { roomId: room.id, postId } })
const NOT_FOUND = { code: 'not_found' }

describe('whoever comes to a room that is read from one’s joining on', () => {
  it('finds nothing of before, by no way in, and has read nothing and missed nothing', async () => {
    await ana.call(editPost, { ...at(thread.postId), body: { markdown: `Edited, ${CANARY}.` } })
    const newcomer = await aNewcomer()
    await follow(newcomer, 'daily', 'm-coc')
    const params = { roomId: room.id, threadId: thread.threadId }
    const tried = [
      newcomer.call(readThread, { params }),
      newcomer.call(readPosts, { params }),
      newcomer.call(readPost, at(thread.postId)),
      newcomer.call(listRevisions, at(thread.postId)),
      newcomer.call(takeOut, { ...at(thread.postId), body: { passage: CANARY } }),
      newcomer.call(addPost, { params, body: { id: randomUUID(), markdown: 'And I?', parentId: thread.postId } }),
    ]
    await Promise.all(tried.map((one) => expect(one).rejects.toMatchObject(NOT_FOUND)))
    const told = [
      await newcomer.call(listThreads, { params: room }),
      await newcomer.call(readLobby),
      await newcomer.call(nextUnread, { query: {} }),
      await newcomer.call(previewDigest, { query: { rhythm: 'daily' } }),
    ]
    expect(JSON.stringify(told)).not.toContain(CANARY)
    expect(told[2]).toEqual({ place: null })
    const mine = await newcomer.call(readRoom, { params: room })
    expect(mine).toMatchObject({ unread: 0, abilities: { readsPast: false, writes: true } })
    expect((await ana.call(readRoom, { params: room })).abilities.readsPast).toBe(true)
  })

  it('reads a thread that goes on from there, by its title, and counts what is new', async () => {
    await say(mo, `An answer ${CANARY}.`)
    const newcomer = await aNewcomer()
    const answered = await say(ana, 'Said to everybody.', { parentId: thread.postId })
    expect(await words(newcomer)).toEqual(['Said to everybody.'])
    expect(await words(mo)).toHaveLength(3)
    expect((await newcomer.call(readRoom, { params: room })).unread).toBe(1)
    expect(await newcomer.call(nextUnread, { query: {} })).toMatchObject({ place: { postId: answered } })
    const around = { params: { roomId: room.id, threadId: thread.threadId }, query: { around: thread.postId } }
    await expect(newcomer.call(readPosts, around)).rejects.toMatchObject(NOT_FOUND)
  })

  it('shares no page with those who read more, nor with those who read less', async () => {
    const early = await aNewcomer()
    await say(ana, 'Between the two.')
    const late = await aNewcomer()
    await say(ana, 'After both.')
    const all = async () => [await words(mo), await words(early), await words(late)].map((page) => page.length)
    expect(await all()).toEqual([3, 2, 1])
    expect(await all()).toEqual([3, 2, 1])
  })

  it('finds by search what is theirs to read, and all of it', async () => {
    for (let n = 0; n < 25; n++) await say(mo, `Marmalade ${n} ${CANARY}.`)
    const newcomer = await aNewcomer()
    const searching = () => newcomer.call(search, { body: { words: 'marmalade', roomId: room.id } })
    expect(await searching()).toEqual({ posts: [], next: null })
    const answered = await say(ana, 'Marmalade for all.')
    expect(await searching()).toMatchObject({ posts: [{ postId: answered }], next: null })
    expect((await mo.call(search, { body: { words: 'marmalade', roomId: room.id } })).posts).toHaveLength(20)
  })

  it('sees no passage of words from before, where it is quoted after', async () => {
    const newcomer = await aNewcomer()
    const quoting = await say(mo, 'As was said.', { quotes: [{ postId: thread.postId, passage: CANARY }] })
    expect(await mo.call(readPost, at(quoting))).toMatchObject({ quotes: [{ passage: CANARY }] })
    expect(await newcomer.call(readPost, at(quoting))).toMatchObject({ markdown: 'As was said.', quotes: [] })
    const quotes = [{ postId: thread.postId, passage: CANARY }]
    await expect(say(newcomer, 'As was said.', { quotes })).rejects.toMatchObject(NOT_FOUND)
  })

  it('comes anew who comes back', async () => {
    await ana.call(leaveRoom, { params: room })
    await seat(t, mo, room.id, ana)
    await expect(ana.call(readPost, at(thread.postId))).rejects.toMatchObject(NOT_FOUND)
  })

  it('burns every seat all the same, should they moderate and close it', async () => {
    const newcomer = await aNewcomer()
    const params = { roomId: room.id, memberId: newcomer.memberId }
    await mo.call(amendRole, { params, body: { role: 'moderator' } })
    const seats = async () =>
      (await owner.pool.query<{ seat: string }>('select seat from posts where room_id = $1', [room.id])).rows
    const before = await seats()
    await newcomer.call(closeRoom, { params: room, body: { name: room.name } })
    expect(before).toHaveLength(1)
    expect(await seats()).not.toEqual(before)
  })
})

describe('live', () => {
  async function watching(by: TestMember, since: number): Promise<TestSocket> {
    const socket = await aSocket(origin, by.cookie)
    sockets.push(socket)
    socket.say({ type: 'watch', room: room.id, since })
    await socket.next(({ type }) => type === 'watching' || type === 'behind')
    return socket
  }

  it('nothing of before is caught up with, and no frame carries it: everybody reads again, each what is theirs', async () => {
    const newcomer = await aNewcomer()
    const { seq } = (await newcomer.call(readRoom, { params: room })).room
    const [curious, one, two] = [await watching(newcomer, 0), await watching(newcomer, seq), await watching(ana, seq)]
    expect(JSON.parse(curious.raw[0] ?? '')).toMatchObject({ type: 'behind' })
    await ana.call(editPost, { ...at(thread.postId), body: { markdown: `Edited, ${CANARY}.` } })
    for (const socket of [one, two]) await socket.next(({ type }) => type === 'behind')
    await say(mo, 'As was said.', { quotes: [{ postId: thread.postId, passage: CANARY }] })
    for (const socket of [one, two]) await socket.next(({ type }) => type === 'behind')
    await say(mo, 'Said to everybody.')
    for (const socket of [one, two]) await socket.next((frame) => frame.type === 'event' && frame.kind === 'post.added')
    await ana.call(withdrawPost, at(thread.postId))
    for (const socket of [one, two]) await socket.next(({ type }) => type === 'behind')
    expect(one.raw).toEqual(two.raw)
    expect([...curious.raw, ...one.raw].join()).not.toContain(CANARY)
  })

  it('in a room that all read in full, an edit is a frame as ever', async () => {
    await roomWith('all')
    const newcomer = await aNewcomer()
    const socket = await watching(newcomer, (await newcomer.call(readRoom, { params: room })).room.seq)
    await ana.call(editPost, { ...at(thread.postId), body: { markdown: 'Other words.' } })
    const frame = await socket.next(({ type }) => type === 'event' || type === 'behind')
    expect(frame).toMatchObject({ kind: 'post.edited', post: { markdown: 'Other words.' } })
  })
})

describe('a later version', () => {
  it('that lets newcomers read everything opens nothing that was written before it', async () => {
    await amend(mo, room.id, { past: 'all' })
    await acceptStanding(room.id, ana)
    const open = await start(ana, 'Open to all who come.', 'Another title')
    const newcomer = await aNewcomer()
    expect(await words(newcomer, open)).toEqual(['Open to all who come.'])
    await expect(words(newcomer)).rejects.toMatchObject(NOT_FOUND)
    expect((await newcomer.call(readRoom, { params: room })).unread).toBe(1)
  })

  it('that keeps the past keeps nothing that newcomers could read', async () => {
    await roomWith('all')
    await amend(mo, room.id, { past: 'from_joining' })
    await say(mo, `An answer ${CANARY}.`)
    expect(await words(await aNewcomer())).toEqual([`A ${CANARY}.`])
  })
})

describe('below the code', () => {
  const TABLES = ['threads', 'posts', 'post_revisions', 'quotes', 'post_words', 'seated_threads']

  it('row-level security keeps it, and nobody turns their own number back', async () => {
    await ana.call(editPost, { ...at(thread.postId), body: { markdown: `Edited, ${CANARY}.` } })
    await say(mo, 'As was said.', { quotes: [{ postId: thread.postId, passage: CANARY }] })
    await mo.call(search, { body: { words: 'edited', roomId: room.id } })
    const newcomer = await aNewcomer()
    const count = (by: TestMember) =>
      asMember(t.house.web.pool, by.memberId, async (tx) => {
        await tx.$client.query(
          `update memberships set since_seq = 0, charter_version = 1 where member_id = current_member()`,
        )
        const counts = []
        for (const table of TABLES)
          counts.push((await tx.$client.query(`select from ${table} where room_id = $1`, [room.id])).rowCount)
        return counts
      })
    expect(await count(newcomer)).toEqual([0, 0, 0, 0, 0, 0])
    expect(await count(mo)).toEqual([1, 2, 1, 1, 2, 1])
    const lower = `update rooms set late_seq = 0 where id = '${room.id}'`
    await expect(asMember(t.house.web.pool, newcomer.memberId, (tx) => tx.$client.query(lower))).rejects.toMatchObject({
      code: '42501',
    })
  })
})
