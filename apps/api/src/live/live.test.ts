import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { CLOSE_CODES, LIVE_PATH, type ServerFrame } from '@cloakroom/contract/live.ts'
import { addPost, tellWriting, withdrawPost } from '@cloakroom/contract/posts.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { signOut } from '@cloakroom/contract/sessions.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aSocket } from './testing.ts'

let t: TestHouse
let origin: string
let ana: TestMember
let ben: TestMember
let roomId: string
let threadId: string
let seq: number

const isEvent = (frame: ServerFrame) => frame.type === 'event'
const isAt = (number: number) => (frame: ServerFrame) => frame.type === 'event' && frame.seq === number
const isWatching = (frame: ServerFrame) => frame.type === 'watching'

beforeAll(async () => {
  t = await aHouse()
  origin = await t.listen()
  ana = await aMember(t, { opensRooms: true })
  ben = await aMember(t)
  roomId = (await aRoom(t, ana, { members: [ben] })).roomId
  threadId = randomUUID()
  const post = { id: randomUUID(), markdown: 'Shall we begin?' }
  await ana.call(startThread, { params: { roomId }, body: { id: threadId, title: 'Live', topics: [], post } })
  seq = 1
})
afterAll(() => t.close())

async function say(by: TestMember, markdown: string, id = randomUUID()): Promise<string> {
  await by.call(addPost, { params: { roomId, threadId }, body: { id, markdown } })
  seq++
  return id
}

async function watching(by: TestMember, since = seq) {
  const socket = await aSocket(origin, by.cookie)
  socket.say({ type: 'watch', room: roomId, since })
  await socket.next(isWatching)
  return socket
}

describe('the socket', () => {
  it('brings what is written to everybody, in the same bytes', async () => {
    const [one, two] = await Promise.all([watching(ana), watching(ben)])
    const id = await say(ana, 'Here is what I saw.')
    const [forOne, forTwo] = await Promise.all([one.next(isAt(seq)), two.next(isAt(seq))])
    expect(forOne).toMatchObject({ kind: 'post.added', post: { id, markdown: 'Here is what I saw.' } })
    expect(forTwo).toEqual(forOne)
    expect(one.raw.at(-1)).toBe(two.raw.at(-1))
    one.socket.close()
    two.socket.close()
  })

  it('numbers without gaps while many write, and catches a sleeper up to the same bytes', async () => {
    const since = seq
    const awake = await watching(ana)
    await Promise.all(Array.from({ length: 30 }, (_, n) => say(n % 2 ? ana : ben, `post ${n}`)))
    for (let number = since + 1; number <= seq; number++) await awake.next(isAt(number))
    const sleeper = await aSocket(origin, ben.cookie)
    sleeper.say({ type: 'watch', room: roomId, since })
    await sleeper.next(isWatching)
    const events = (raw: string[]) => raw.filter((frame) => frame.includes('"event"'))
    expect(events(sleeper.raw)).toEqual(events(awake.raw))
    expect(events(awake.raw)).toHaveLength(30)
    awake.socket.close()
    sleeper.socket.close()
  })

  it('never brings back words that were withdrawn while one slept', async () => {
    const since = seq
    const postId = await say(ben, 'I should not have said this')
    await ben.call(withdrawPost, { params: { roomId, postId } })
    seq++
    const socket = await watching(ana, since)
    expect(socket.raw.join()).not.toContain('should not')
    expect(await socket.next(isAt(since + 1))).toMatchObject({ kind: 'post.added', post: { state: 'withdrawn' } })
    socket.socket.close()
  })

  it('sends those who missed too much, or come from another life, to read again', async () => {
    const socket = await aSocket(origin, ana.cookie)
    socket.say({ type: 'watch', room: roomId, since: seq + 1000 })
    expect(await socket.next((frame) => frame.type === 'behind')).toEqual({ type: 'behind', room: roomId, seq })
    await say(ana, 'still heard')
    expect(await socket.next(isEvent)).toMatchObject({ seq })
    socket.socket.close()
  })

  it('says that someone writes, not who', async () => {
    const socket = await watching(ana)
    await ben.call(tellWriting, { params: { roomId, threadId } })
    const frame = await socket.next(({ type }) => type === 'writing')
    expect(frame).toEqual({ type: 'writing', room: roomId, thread: threadId })
    socket.socket.close()
  })

  it('knows no room for those who are not in it, as if it had never been made', async () => {
    const eve = await aMember(t)
    const socket = await aSocket(origin, eve.cookie)
    const never = randomUUID()
    socket.say({ type: 'watch', room: roomId, since: 0 })
    socket.say({ type: 'watch', room: never, since: 0 })
    for (const room of [roomId, never]) await socket.next((frame) => frame.type === 'not_found' && frame.room === room)
    expect(new Set(socket.raw.map((frame) => frame.replace(roomId, never))).size).toBe(1)
    await say(ana, 'not for outsiders')
    await socket.silence(isEvent)
    socket.socket.close()
  })

  it('goes silent within a second of a removal, also for a watch that is asked at that moment', async () => {
    const gone = await aMember(t)
    const { roomId: other } = await aRoom(t, ana, { members: [gone] })
    const socket = await aSocket(origin, gone.cookie)
    socket.say({ type: 'watch', room: other, since: 0 })
    await socket.next(isWatching)
    const before = Date.now()
    await ana.call(removePerson, { params: { roomId: other, memberId: gone.memberId } })
    socket.say({ type: 'watch', room: other, since: 0 })
    await socket.next((frame) => frame.type === 'not_found')
    expect(Date.now() - before).toBeLessThan(1000)
    const post = { id: randomUUID(), markdown: 'after they left' }
    const body = { id: randomUUID(), title: 'Among us', topics: [], post }
    await ana.call(startThread, { params: { roomId: other }, body })
    await socket.silence(isEvent)
    socket.socket.close()
  })

  it('closes with the session', async () => {
    const leaver = await aMember(t)
    const socket = await aSocket(origin, leaver.cookie)
    await leaver.call(signOut)
    expect(await socket.closed).toBe(CLOSE_CODES.signed_out)
  })

  it('is gone within a second of the session, also where nobody reads what is sent', async () => {
    const leaver = await aMember(t)
    const before = new Set(t.app.websocketServer.clients)
    const socket = await aSocket(origin, leaver.cookie)
    socket.socket.pause()
    const theirs = [...t.app.websocketServer.clients].filter((one) => !before.has(one))
    expect(theirs).toHaveLength(1)
    await leaver.call(signOut)
    await expect.poll(() => theirs.map(({ readyState }) => readyState), { timeout: 1_000 }).toEqual([WebSocket.CLOSED])
    socket.socket.terminate()
  })

  it.each([
    ['no JSON', '{', CLOSE_CODES.malformed_frame],
    ['an unknown type', '{"type":"write","room":"x"}', CLOSE_CODES.malformed_frame],
    ['a room that is no id', '{"type":"watch","room":"x","since":0}', CLOSE_CODES.malformed_frame],
    ['a number below zero', `{"type":"watch","room":"${randomUUID()}","since":-1}`, CLOSE_CODES.malformed_frame],
    ['one key too many', `{"type":"leave","room":"${randomUUID()}","as":"moderator"}`, CLOSE_CODES.malformed_frame],
    ['binary', Buffer.from([1, 2, 3]), CLOSE_CODES.malformed_frame],
    ['a frame too large', 'x'.repeat(70_000), 1009],
  ])('closes on %s', async (_, data, code) => {
    const socket = await aSocket(origin, ana.cookie)
    socket.socket.send(data)
    expect(await socket.closed).toBe(code)
  })

  it('bears with somebody of very many rooms', async () => {
    const socket = await aSocket(origin, ana.cookie)
    for (let n = 0; n < 600; n++) socket.say({ type: 'leave', room: randomUUID() })
    socket.say({ type: 'watch', room: roomId, since: seq })
    expect(await socket.next(isWatching)).toMatchObject({ room: roomId })
    socket.socket.close()
  })

  it('closes on a flood', async () => {
    const socket = await aSocket(origin, ana.cookie)
    for (let n = 0; n < 2_001; n++) socket.say({ type: 'leave', room: roomId })
    expect(await socket.closed).toBe(CLOSE_CODES.too_many_frames)
  })

  it.each([
    ['without a session', { origin: 'http://localhost:8080' }, 401],
    ['from another origin', { origin: 'https://elsewhere.example' }, 403],
    ['from nowhere', {}, 403],
  ])('is not opened %s', async (how, headers, status) => {
    const cookie = how === 'without a session' ? 'cloakroom=forged' : ana.cookie
    const socket = new WebSocket(`${origin.replace('http', 'ws')}${LIVE_PATH}`, { headers: { cookie, ...headers } })
    const [, response] = await once(socket, 'unexpected-response')
    expect(response.statusCode).toBe(status)
  })
})
