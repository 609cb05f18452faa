import { readNotificationWays } from '@cloakroom/contract/notifications.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asOwner, digestsIn, follow, sendAllDue, untilHour } from '../digests/testing.ts'
import { MailNotTaken } from '../mail/mail-not-taken.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { hasDeadAddress } from '../vault/dead-address.ts'
import { start, write } from '../waiting/testing.ts'
import { tellMembers } from './tell-members.ts'
import { anAnswer, mentioning, MINUTE_MS, notificationsIn, wantMail } from './testing.ts'

let t: TestHouse
let mo: TestMember
let layla: TestMember
let to: string
let room: TestRoom
let count = 0

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true })
})
beforeEach(async () => {
  to = `reader${++count}@mail.example`
  layla = await aMember(t, { address: to })
  room = await aRoom(t, mo, { members: [layla] })
  await wantMail(layla)
})
afterAll(() => t.close())

const mails = () => notificationsIn(t, to)
const ledger = async () => (await asOwner(t, 'select * from notifications_sent where room_id = $1', [room.roomId])).rows
async function minutesPass(): Promise<void> {
  t.clock.advance(11 * MINUTE_MS)
  await tellMembers(t.house)
}

describe('when the mail server does not take it', () => {
  const refusing = (error: MailNotTaken, isAfter: boolean): TestHouse['house'] => ({
    ...t.house,
    mailer: {
      ...t.house.mailer,
      send: async (mail, beforeTaken) => {
        if (mail.to !== to) return t.house.mailer.send(mail, beforeTaken)
        if (isAfter) await beforeTaken?.()
        throw error
      },
    },
  })

  it.each([
    ['before it had the end, it is sent later', true, false, 1],
    ['and has said so, it is sent later', true, true, 1],
    ['and nobody knows, it is not sent again', false, true, 0],
  ] as const)('%s', async (_, isCertain, isAfter, later) => {
    await anAnswer(layla, mo, room.roomId)
    t.clock.advance(11 * MINUTE_MS)
    await tellMembers(refusing(new MailNotTaken('test', isCertain), isAfter)).catch(() => {})
    await minutesPass()
    expect(mails()).toHaveLength(later)
    expect(await ledger()).toHaveLength(1)
  })

  it('because nobody is there, nothing is mailed there any more', async () => {
    await anAnswer(layla, mo, room.roomId)
    t.clock.advance(11 * MINUTE_MS)
    await tellMembers(refusing(new MailNotTaken('test', true, true), true))
    expect(await hasDeadAddress(t.house, layla.memberId)).toBe(true)
    expect(await layla.call(readNotificationWays)).toMatchObject({ address: 'came_back' })
    await minutesPass()
    expect(mails()).toEqual([])
    expect(await ledger()).toEqual([])
  })
})

describe('the ledger', () => {
  it('has no member, no post and no time, and goes with the room’s key', async () => {
    const { place, answerId } = await anAnswer(layla, mo, room.roomId)
    await minutesPass()
    const rows = await ledger()
    expect(rows).toEqual([{ room_id: room.roomId, token: expect.any(String) }])
    const known = JSON.stringify(rows)
    for (const id of [layla.memberId, mo.memberId, answerId, place.threadId]) expect(known).not.toContain(id)
    await mo.call(closeRoom, { params: room, body: { name: room.name } })
    expect(await ledger()).toEqual([])
  })

  it('is asked by all workers: of ten rounds at once one sends', async () => {
    await anAnswer(layla, mo, room.roomId)
    t.clock.advance(11 * MINUTE_MS)
    await Promise.all(Array.from({ length: 10 }, () => tellMembers({ ...t.house })))
    await minutesPass()
    expect(mails()).toHaveLength(1)
    expect(await ledger()).toHaveLength(1)
  })
})

describe('a digest', () => {
  it('that holds it makes the mail needless', async () => {
    untilHour(t, 5)
    await follow(layla, 'daily', 'm-coc')
    await wantMail(layla, { from: 4, to: 9 })
    await anAnswer(layla, mo, room.roomId)
    untilHour(t, 7)
    await sendAllDue(t)
    expect(digestsIn(t).filter((mail) => mail.to === to)).toHaveLength(1)
    untilHour(t, 9)
    await tellMembers(t.house)
    expect(mails()).toEqual([])
    const begun = await start(mo, room.roomId, 'Later', 'And then?')
    await write(mo, { roomId: room.roomId, threadId: begun.threadId }, await mentioning(mo, room.roomId, layla))
    await minutesPass()
    expect(mails()).toHaveLength(1)
  })
})
