import { amendThread, liftSilence, moveBranch, silenceSeat } from '@cloakroom/contract/order.ts'
import { openPoll } from '@cloakroom/contract/polls.ts'
import { amendRole } from '@cloakroom/contract/people.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { readThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptStanding, amend, aRoom, seat } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { start, write } from '../waiting/testing.ts'
import { aPoll, CHOICE, choose, hoursLater, pollsOf, vote } from './testing.ts'

let t: TestHouse
let mo: TestMember
let members: TestMember[]

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true })
  members = await Promise.all(Array.from({ length: 5 }, () => aMember(t)))
})
afterAll(() => t.close())

const one = (at: number) => members[at]!

describe('where the charter binds', () => {
  it('whoever came later finds no question of before, and votes in none', async () => {
    const later = await aRoom(t, mo, { charter: { past: 'from_joining' }, members: members.slice(0, 2) })
    const place = await aPoll(one(0), later.roomId)
    const newcomer = await aMember(t)
    await seat(t, mo, later.roomId, newcomer)
    await expect(pollsOf(newcomer, place)).rejects.toMatchObject({ code: 'not_found' })
    await write(one(1), place, 'Something new.')
    expect(await pollsOf(newcomer, place)).toEqual([])
    expect((await newcomer.call(readThread, { params: place })).thread.polls).toBe(0)
    await expect(vote(newcomer, place, choose(0))).rejects.toMatchObject({ code: 'not_found' })
    expect(await pollsOf(one(1), place)).toHaveLength(1)
  })

  it('a new version is accepted before one asks', async () => {
    const amended = await aRoom(t, mo, { members: [one(0)] })
    const { postId } = await start(one(0), amended.roomId, 'Whether to wait', 'Well?')
    await amend(mo, amended.roomId, { quoting: 'never' })
    const asking = () => one(0).call(openPoll, { params: { roomId: amended.roomId, postId }, body: CHOICE })
    await expect(asking()).rejects.toMatchObject({ code: 'charter.not_accepted' })
    await acceptStanding(amended.roomId, one(0))
    expect(await asking()).toEqual({ outBy: null })
  })

  it('a room that closes on its day counts its polls, also for a moderator who came late', async () => {
    const closing = await aRoom(t, mo, { charter: { past: 'from_joining' }, members: members.slice(0, 5) })
    const place = await aPoll(one(0), closing.roomId)
    for (const by of members.slice(0, 5)) await vote(by, place, choose(1))
    const late = await aMember(t)
    await seat(t, mo, closing.roomId, late)
    await mo.call(amendRole, { params: { ...closing, memberId: late.memberId }, body: { role: 'moderator' } })
    await late.call(closeRoom, { params: closing, body: { name: closing.name } })
    expect(await pollsOf(one(1), place)).toMatchObject([{ poll: { state: 'closed', result: { counts: [0, 5, 0] } } }])
  })
})

describe('where order is kept', () => {
  it('a silent seat asks nothing, and nothing is asked in a closed thread; a vote is no word, and is cast', async () => {
    const room = await aRoom(t, mo, { members: members.slice(0, 2) })
    const place = await aPoll(one(1), room.roomId)
    const { threadId, postId } = await start(one(0), room.roomId, 'Whether to go', 'Well?')
    const params = { roomId: room.roomId, postId }
    const asking = () => one(0).call(openPoll, { params, body: CHOICE })
    await mo.call(amendThread, { params: { roomId: room.roomId, threadId }, body: { isClosed: true } })
    await expect(asking()).rejects.toMatchObject({ code: 'thread.closed' })
    await mo.call(amendThread, { params: { roomId: room.roomId, threadId }, body: { isClosed: false } })
    await mo.call(silenceSeat, { params, body: { length: 'day' } })
    await expect(asking()).rejects.toMatchObject({ code: 'seat.silenced' })
    await vote(one(0), place, choose(0))
    await mo.call(liftSilence, { params })
    expect(await asking()).toEqual({ outBy: null })
  })

  it('a poll goes with its branch into another thread, with its votes', async () => {
    const room = await aRoom(t, mo, { members })
    const begun = await start(one(0), room.roomId, 'Whether to wait', 'Well?')
    const reply = await write(one(0), { roomId: room.roomId, threadId: begun.threadId }, 'Let us ask.')
    const params = { roomId: room.roomId, postId: reply.id }
    await one(0).call(openPoll, { params, body: CHOICE })
    const from = { roomId: room.roomId, threadId: begun.threadId, postId: reply.id }
    for (const by of members.slice(0, 4)) await vote(by, from, choose(2))
    const moved = { ...from, threadId: crypto.randomUUID() }
    await mo.call(moveBranch, { params, body: { threadId: moved.threadId, title: 'What was asked' } })
    await vote(one(4), moved, choose(2))
    await hoursLater(t, 24)
    expect(await pollsOf(one(1), from)).toEqual([])
    expect(await pollsOf(one(1), moved)).toMatchObject([
      { poll: { threadId: moved.threadId, result: { counts: [0, 0, 5] } } },
    ])
  })
})
