import { addPost, readPost } from '@cloakroom/contract/posts.ts'
import { amendRole, removePerson } from '@cloakroom/contract/people.ts'
import { announceClosing, callOffClosing, closeRoom, readRoom } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { asMember, asStranger } from '@cloakroom/database/as-member.ts'
import { connect, type Database } from '@cloakroom/database/connect.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chainOf } from '../chain/testing.ts'
import { aSocket } from '../live/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, write } from '../waiting/testing.ts'
import { closeDueRooms } from './close-due-rooms.ts'
import { aRoom, type TestRoom } from './testing.ts'

const DAY_MS = 24 * 60 * 60_000

let t: TestHouse
let origin: string
let owner: Database
let mo: TestMember
let ana: TestMember

beforeAll(async () => {
  t = await aHouse()
  origin = await t.listen()
  owner = connect(t.database.ownerUrl, { max: 1 })
  mo = await aMember(t, { opensRooms: true })
  ana = await aMember(t)
})
afterAll(async () => {
  await owner.close()
  await t.close()
})

const announce = (by: TestMember, { id, name }: TestRoom, days = 7, given = name) =>
  by.call(announceClosing, { params: { roomId: id }, body: { name: given, days } })
const callOff = (by: TestMember, { id }: TestRoom) => by.call(callOffClosing, { params: { roomId: id } })
const read = async (by: TestMember, { id }: TestRoom) => (await by.call(readRoom, { params: { roomId: id } })).room
const later = (days: number) => ({ ...t.house, now: () => new Date(t.clock.now().getTime() + days * DAY_MS) })
const events = async ({ id }: TestRoom) =>
  (
    await owner.pool.query<{ kind: string }>('select kind from room_events where room_id = $1 order by seq', [id])
  ).rows.map(({ kind }) => kind)
const hasKey = async ({ id }: TestRoom) =>
  (await owner.pool.query('select from room_keys where room_id = $1', [id])).rowCount === 1

async function aThread({ id: roomId }: TestRoom) {
  const [threadId, postId] = [crypto.randomUUID(), crypto.randomUUID()]
  const body = { id: threadId, title: 'Whether to wait', post: { id: postId, markdown: 'Well?' } }
  await ana.call(startThread, { params: { roomId }, body })
  return { roomId, threadId, postId }
}

describe('a closing that is announced', () => {
  it('is told to everybody with its day, at a full or half hour, and changes nothing before', async () => {
    const room = await aRoom(t, mo, { members: [ana] })
    const socket = await aSocket(origin, ana.cookie)
    socket.say({ type: 'watch', room: room.id, since: 0 })
    await socket.next(({ type }) => type === 'watching')
    const told = await announce(mo, room, 3)
    expect(told.closesAt).toMatch(/T\d\d:[03]0Z$/)
    const days = (Date.parse(told.closesAt ?? '') - t.clock.now().getTime()) / DAY_MS
    expect(days).toBeGreaterThan(3)
    expect(days).toBeLessThan(3.03)
    const frame = await socket.next((one) => one.type === 'event')
    expect(frame).toMatchObject({ kind: 'closing.announced', seq: 1, now: { closesAt: told.closesAt, state: 'open' } })
    socket.socket.close()
    const { threadId } = await aThread(room)
    const body = { id: crypto.randomUUID(), markdown: 'A last word.' }
    await ana.call(addPost, { params: { roomId: room.id, threadId }, body })
    await closeDueRooms(later(2))
    expect(await read(ana, room)).toMatchObject({ state: 'open', closesAt: told.closesAt })
  })

  it('comes: what waits comes out, the key is burnt, words stay, and the chain and the list know of it', async () => {
    const quiet = await aQuietRoom(t)
    const { room } = quiet
    await write(quiet.moderator, quiet.place, 'Still waiting.')
    await announce(quiet.moderator, room, 1)
    const before = await chainOf(t)
    await closeDueRooms(later(2))
    expect(await read(quiet.moderator, room)).toMatchObject({ state: 'closed', closesAt: null })
    expect(await quiet.words(quiet.moderator)).toContain('Still waiting.')
    expect((await events(room)).slice(-2)).toEqual(['post.added', 'room.closed'])
    expect(await hasKey(room)).toBe(false)
    expect((await chainOf(t)).slice(before.length)).toMatchObject([{ act: 'closing.done', role: 'house' }])
    await closeDueRooms(later(3))
    expect((await events(room)).filter((kind) => kind === 'room.closed')).toHaveLength(1)
  })

  it('can be called off, by any moderator, and then does not come', async () => {
    const room = await aRoom(t, mo, { members: [ana] })
    await announce(mo, room, 1)
    await mo.call(amendRole, { params: { roomId: room.id, memberId: ana.memberId }, body: { role: 'moderator' } })
    expect(await callOff(ana, room)).toMatchObject({ closesAt: null, state: 'open' })
    await closeDueRooms(later(2))
    expect(await read(ana, room)).toMatchObject({ state: 'open', closesAt: null })
    expect(await events(room)).toEqual(['closing.announced', 'closing.called_off'])
    await expect(callOff(ana, room)).rejects.toMatchObject({ code: 'room.closing_not_announced' })
  })

  it('is announced once, by somebody who moderates and gives its name', async () => {
    const room = await aRoom(t, mo, { members: [ana] })
    await expect(announce(ana, room)).rejects.toMatchObject({ code: 'not_found' })
    await expect(announce(mo, room, 7, 'another')).rejects.toMatchObject({ code: 'room.name_differs' })
    for (const days of [0, 91, 1.5]) await expect(announce(mo, room, days)).rejects.toMatchObject({ code: 'malformed' })
    await mo.call(amendRole, { params: { roomId: room.id, memberId: ana.memberId }, body: { role: 'moderator' } })
    const outcomes = await Promise.allSettled([announce(mo, room, 1), announce(ana, room, 30)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'room.closing_announced' },
    })
  })

  it('and called off while the job is at it, is one or the other', async () => {
    const room = await aRoom(t, mo, { members: [ana] })
    const { postId } = await aThread(room)
    await announce(mo, room, 1)
    const [off] = await Promise.allSettled([callOff(mo, room), closeDueRooms(later(2)), closeDueRooms(later(2))])
    const isOpen = off.status === 'fulfilled'
    expect(await read(ana, room)).toMatchObject({ state: isOpen ? 'open' : 'closed', closesAt: null })
    expect(await hasKey(room)).toBe(isOpen)
    expect(await ana.call(readPost, { params: { roomId: room.id, postId } })).toMatchObject({ markdown: 'Well?' })
    expect((await events(room)).filter((kind) => kind === 'room.closed')).toHaveLength(isOpen ? 0 : 1)
  })

  it('gives way to a closing at once, and stands in no way of people going', async () => {
    const room = await aRoom(t, mo, { members: [ana] })
    await announce(mo, room)
    await mo.call(removePerson, { params: { roomId: room.id, memberId: ana.memberId } })
    expect(await mo.call(closeRoom, { params: { roomId: room.id }, body: { name: room.name } })).toMatchObject({
      state: 'closed',
      closesAt: null,
    })
    await expect(callOff(mo, room)).rejects.toMatchObject({ code: 'room.closed' })
  })
})

it('below the code, no member sets a day, and nobody closes a room before it', async () => {
  const room = await aRoom(t, mo, { members: [ana] })
  const set = `update rooms set closes_at = '2000-01-01' where id = '${room.id}'`
  await expect(asMember(t.house.web.pool, ana.memberId, (tx) => tx.$client.query(set))).rejects.toMatchObject({
    code: '42501',
  })
  await announce(mo, room)
  const close = `select close_room('${room.id}', now()) as seq, hold_room_to_close('${room.id}', now()) as held`
  for (const attempt of [
    asStranger(t.house.web.pool, (tx) => tx.$client.query<{ seq: string | null; held: boolean }>(close)),
    asMember(t.house.web.pool, ana.memberId, (tx) => tx.$client.query<{ seq: string | null; held: boolean }>(close)),
  ])
    expect((await attempt).rows).toEqual([{ seq: null, held: false }])
  const due = `select * from rooms_to_close('2100-01-01')`
  expect((await asMember(t.house.web.pool, mo.memberId, (tx) => tx.$client.query(due))).rows).toEqual([])
})
