import { endMembership } from '@cloakroom/contract/members.ts'
import {
  readNotificationWays,
  setNotificationLevel,
  setNotificationWays,
  startPush,
  stopPush,
} from '@cloakroom/contract/notifications.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { markRead } from '@cloakroom/contract/reading.ts'
import { inviteToRoom } from '@cloakroom/contract/room-invitations.ts'
import { endSession, listSessions, signOut } from '@cloakroom/contract/sessions.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import type { Answered } from '../push/post-to.ts'
import { aTestBrowser } from '../push/testing.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { startSession } from '../sessions/start-session.ts'
import { aHouse, aMember, aStranger, type TestHouse, type TestMember } from '../testing.ts'
import { write } from '../waiting/testing.ts'
import { tellMembers } from './tell-members.ts'
import { anAnswer, mentioning, MINUTE_MS, nextTogether } from './testing.ts'

let t: TestHouse
let mo: TestMember
let layla: TestMember
let room: TestRoom
let endpoint: string
let count = 0
/** Where the house knocked, and what is answered there: 201, if nothing else is said. */
const knocks: string[] = []
const answers = new Map<string, Answered>()

beforeAll(async () => {
  t = await aHouse({
    push: async (posted) => {
      knocks.push(posted.endpoint)
      return answers.get(posted.endpoint) ?? 201
    },
  })
  mo = await aMember(t, { opensRooms: true, isSteward: true })
})
beforeEach(async () => {
  endpoint = `https://push.example/${++count}`
  layla = await aMember(t)
  room = await aRoom(t, mo, { members: [layla] })
  await layla.call(startPush, { body: aTestBrowser(endpoint).address })
})
afterAll(() => t.close())

const heard = (at = endpoint) => knocks.filter((one) => one === at).length
async function aMinutePasses(minutes = 1): Promise<void> {
  t.clock.advance(minutes * MINUTE_MS)
  await tellMembers(t.house)
}
const browsers = () =>
  asOwner(t, 'select * from push_browsers where member_id = $1', [layla.memberId]).then(({ rows }) => rows)
/** Another browser of hers. */
async function anotherSession(at: string): Promise<ReturnType<typeof aStranger>> {
  const cookie = await asMember(t.house.web.pool, layla.memberId, (tx) => startSession(tx, t.house, layla.memberId))
  const there = aStranger(t, cookie.split(';')[0])
  await there.call(startPush, { body: aTestBrowser(at).address })
  return there
}

describe('a knock', () => {
  it('comes within a minute, once for all that waits, and never twice for one thing', async () => {
    const { place } = await anAnswer(layla, mo, room.roomId)
    await write(mo, place, await mentioning(mo, room.roomId, layla))
    await aMinutePasses()
    await aMinutePasses()
    await tellMembers({ ...t.house })
    expect(heard()).toBe(1)
    await write(mo, place, await mentioning(mo, room.roomId, layla))
    await aMinutePasses()
    expect(heard()).toBe(2)
  })

  it('is not for what was read, what one does not let through, or what was before', async () => {
    const { place } = await anAnswer(layla, mo, room.roomId)
    await layla.call(markRead, { params: place, body: { upTo: 2 } })
    await aMinutePasses()
    await layla.call(setNotificationLevel, { params: { roomId: room.roomId }, body: { level: 'mentions' } })
    await anAnswer(layla, mo, room.roomId)
    await aMinutePasses()
    expect(heard()).toBe(0)
    await layla.call(setNotificationLevel, { params: { roomId: room.roomId }, body: { level: 'everything' } })
    await layla.call(stopPush)
    t.clock.advance(5 * MINUTE_MS)
    await layla.call(startPush, { body: aTestBrowser(endpoint).address })
    await aMinutePasses()
    expect(heard()).toBe(0)
  })

  it('waits for the end of quiet hours, and is one then', async () => {
    const hour = t.clock.now().getUTCHours()
    const quiet = { from: hour, to: (hour + 2) % 24 }
    await layla.call(setNotificationWays, { body: { mail: false, quiet, timeZone: 'UTC' } })
    const { place } = await anAnswer(layla, mo, room.roomId)
    await aMinutePasses(30)
    await write(mo, place, await mentioning(mo, room.roomId, layla))
    expect(heard()).toBe(0)
    await aMinutePasses(120)
    expect(heard()).toBe(1)
  })

  it('where a room does not show who is who, comes at a moment that is the same for all', async () => {
    const handles = await aRoom(t, mo, { members: [layla], charter: { attribution: 'handle' } })
    // The invitation into it.
    expect(heard()).toBe(1)
    nextTogether(t)
    await anAnswer(layla, mo, handles.roomId)
    for (const minutes of [1, 60, 240]) await aMinutePasses(minutes)
    expect(heard()).toBe(1)
    nextTogether(t)
    await tellMembers(t.house)
    expect(heard()).toBe(2)
  })

  it.each(['removed', 'ended', 'signed out', 'expired'] as const)('does not come to whoever is %s', async (how) => {
    await anAnswer(layla, mo, room.roomId)
    if (how === 'removed') await mo.call(removePerson, { params: { roomId: room.roomId, memberId: layla.memberId } })
    if (how === 'ended') await mo.call(endMembership, { params: { memberId: layla.memberId } })
    if (how === 'signed out') await layla.call(signOut)
    if (how === 'expired')
      await asOwner(t, `update sessions set expires_at = now() - interval '1 day' where member_id = $1`, [
        layla.memberId,
      ])
    await aMinutePasses()
    expect(heard()).toBe(0)
  })
})

describe('browsers', () => {
  it('are told of all together, and end with their sessions', async () => {
    await anotherSession(`${endpoint}/other`)
    expect((await layla.call(readNotificationWays)).push).toMatchObject({ isOn: true, elsewhere: 1 })
    await anAnswer(layla, mo, room.roomId)
    await aMinutePasses()
    expect([heard(), heard(`${endpoint}/other`)]).toEqual([1, 1])
    const { sessions } = await layla.call(listSessions)
    const other = sessions.find(({ isThisOne }) => !isThisOne)?.id ?? ''
    await layla.call(endSession, { params: { sessionId: other } })
    expect((await layla.call(readNotificationWays)).push).toMatchObject({ isOn: true, elsewhere: 0 })
    await layla.call(stopPush)
    expect((await layla.call(readNotificationWays)).push).toMatchObject({ isOn: false, elsewhere: 0 })
    expect(await browsers()).toEqual([])
  })

  it('are of one session each, the latest to say so, whoever’s it is', async () => {
    await layla.call(startPush, { body: aTestBrowser(endpoint).address })
    expect(await browsers()).toHaveLength(1)
    await mo.call(startPush, { body: aTestBrowser(endpoint).address })
    expect(await browsers()).toEqual([])
    expect((await layla.call(readNotificationWays)).push.isOn).toBe(false)
    await mo.call(stopPush)
  })

  it.each([404, 410])('that are no more, as %i says, are forgotten, and no others', async (status) => {
    await anotherSession(`${endpoint}/other`)
    answers.set(endpoint, status)
    await anAnswer(layla, mo, room.roomId)
    await aMinutePasses()
    expect(await browsers()).toHaveLength(1)
    await anAnswer(layla, mo, room.roomId)
    await aMinutePasses()
    expect([heard(), heard(`${endpoint}/other`)]).toEqual([1, 2])
  })

  it.each([
    [503, 2],
    [429, 2],
    ['not sent', 2],
    ['unknown', 1],
  ] as const)('whose push service answers %s are knocked at %i times', async (answer, times) => {
    answers.set(endpoint, answer)
    await anAnswer(layla, mo, room.roomId)
    await aMinutePasses()
    await aMinutePasses()
    expect(heard()).toBe(1)
    answers.delete(endpoint)
    await aMinutePasses(5)
    await aMinutePasses(5)
    expect(heard()).toBe(times)
  })

  it.each([
    'http://push.example/1',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://push.example:8443/',
    'https://ana:secret@push.example/',
    'gopher://push.example/',
    `https://push.example/${'x'.repeat(1000)}`,
  ])('are not knocked at %s', async (address) => {
    const code = /malformed|push\.not_reachable/
    const body = { ...aTestBrowser(address).address }
    await expect(layla.call(startPush, { body })).rejects.toMatchObject({ code: expect.stringMatching(code) })
    expect(await browsers()).toHaveLength(1)
  })

  it('lie sealed: no address of theirs is in the store', async () => {
    const rows = JSON.stringify(await browsers())
    const bytes = (await browsers()).flatMap((row) => Object.values(row)).filter((one) => Buffer.isBuffer(one))
    expect(bytes).toHaveLength(2)
    for (const one of bytes) expect(one.toString('latin1')).not.toContain('push.example')
    expect(rows).not.toContain('push.example')
  })
})

describe('an invitation', () => {
  const invite = async () => {
    const other = await aRoom(t, mo)
    await mo.call(inviteToRoom, { params: { roomId: other.roomId }, body: { memberId: layla.memberId } })
    await t.mails.arrived()
  }

  it('is knocked for as it is mailed, once', async () => {
    await invite()
    await aMinutePasses()
    expect(heard()).toBe(1)
  })

  it('is not in quiet hours', async () => {
    const hour = t.clock.now().getUTCHours()
    const quiet = { from: hour, to: (hour + 2) % 24 }
    await layla.call(setNotificationWays, { body: { mail: false, quiet, timeZone: 'UTC' } })
    await invite()
    expect(heard()).toBe(0)
  })
})

it('ten rounds at once knock once', async () => {
  await anAnswer(layla, mo, room.roomId)
  t.clock.advance(MINUTE_MS)
  await Promise.all(Array.from({ length: 10 }, () => tellMembers({ ...t.house })))
  await aMinutePasses()
  expect(heard()).toBe(1)
})
