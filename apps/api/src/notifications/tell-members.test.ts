import { readNotificationWays, setNotificationLevel, setNotificationWays } from '@cloakroom/contract/notifications.ts'
import { editPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { markRead } from '@cloakroom/contract/reading.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { unsubscribeByLink } from '@cloakroom/contract/topics.ts'
import { endMembership } from '@cloakroom/contract/members.ts'
import { asStranger } from '@cloakroom/database/as-member.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asOwner, digestsIn, follow, sendAllDue, untilHour } from '../digests/testing.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, aStranger, type TestHouse, type TestMember } from '../testing.ts'
import { keepAddress } from '../vault/keep.ts'
import { sealAddress } from '../vault/sealed-address.ts'
import { aQuietRoom, nextQuarter, write } from '../waiting/testing.ts'
import { tellMembers } from './tell-members.ts'
import { anAnswer, mentioning, MINUTE_MS, nextTogether, notificationsIn, wantMail } from './testing.ts'

const HOUR_MS = 60 * MINUTE_MS

let t: TestHouse
let mo: TestMember
let layla: TestMember
let to: string
let room: TestRoom
let count = 0

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true, isSteward: true, personalName: 'Mo Ferreira' })
})
beforeEach(async () => {
  to = `reader${++count}@mail.example`
  layla = await aMember(t, { address: to, personalName: `ليلى حداد ${'ا'.repeat(count)}` })
  room = await aRoom(t, mo, { members: [layla] })
  await wantMail(layla)
})
afterAll(() => t.close())

const mails = () => notificationsIn(t, to)
const ledger = async (roomId = room.roomId) =>
  (await asOwner(t, 'select * from notifications_sent where room_id = $1', [roomId])).rows
async function minutesPass(minutes = 11): Promise<void> {
  t.clock.advance(minutes * MINUTE_MS)
  await tellMembers(t.house)
}

describe('a mail', () => {
  it('tells once of each thing, however often one looks, and of several things in one', async () => {
    const { place } = await anAnswer(layla, mo, room.roomId)
    await write(mo, place, await mentioning(mo, room.roomId, layla))
    await minutesPass()
    await minutesPass()
    await tellMembers({ ...t.house })
    expect(mails()).toHaveLength(1)
    expect(await ledger()).toHaveLength(2)
    await write(mo, place, await mentioning(mo, room.roomId, layla, 'And what says'))
    await minutesPass()
    expect(mails()).toHaveLength(2)
    expect(new Set(mails().map(({ messageId }) => messageId)).size).toBe(2)
  })

  it('carries the titles that the charter lets out, without names, and nothing of who, what and why', async () => {
    await anAnswer(layla, mo, room.roomId, 'A question for Mo Ferreira')
    await minutesPass()
    const [mail] = mails()
    const seen = `${mail?.text}${mail?.html}${JSON.stringify(mail?.headers)}`
    expect(mail?.text).toContain('In these threads:\n\nA question for [a participant]\nhttp://localhost:8080/rooms/')
    expect(mail?.text).not.toContain('told only inside')
    expect(seen).not.toMatch(/Ferreira|ليلى|I would|Well\?|answer|mention|Room \d/i)
    expect(seen).not.toContain(layla.memberId)
    expect(mail?.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    expect(mail?.headers?.['List-Help']).toBe('<http://localhost:8080/notifications>')
  })

  it.each([
    ['titles do not leave', 'named', 'nothing'],
    ['speakers have handles', 'handle', 'extracts'],
  ] as const)('where %s it says only that something waits', async (_, attribution, digest) => {
    const quiet = await aRoom(t, mo, { members: [layla], charter: { attribution, digest } })
    await anAnswer(layla, mo, quiet.roomId, 'Hollyhock and privet')
    nextTogether(t)
    await minutesPass()
    expect(mails()).toHaveLength(1)
    expect(mails()[0]?.text).toContain('Something waits for you. What it is, and where, is told only inside.')
    expect(`${mails()[0]?.text}${mails()[0]?.html}`).not.toMatch(/Hollyhock|\/rooms\//)
  })

  it('is not sent for what was read, withdrawn or edited away before, nor after that', async () => {
    const { place, answerId } = await anAnswer(layla, mo, room.roomId)
    const mention = await write(mo, place, await mentioning(mo, room.roomId, layla))
    await minutesPass(5)
    expect(mails()).toEqual([])
    await mo.call(withdrawPost, { params: { roomId: room.roomId, postId: answerId } })
    await mo.call(editPost, { params: { roomId: room.roomId, postId: mention.id }, body: { markdown: 'Or not.' } })
    await minutesPass()
    await anAnswer(layla, mo, room.roomId).then(({ place: params }) =>
      layla.call(markRead, { params, body: { upTo: 2 } }),
    )
    await minutesPass()
    expect(mails()).toEqual([])
    expect(await ledger()).toEqual([])
  })

  it('is what one lets through of the room', async () => {
    await layla.call(setNotificationLevel, { params: { roomId: room.roomId }, body: { level: 'mentions' } })
    const { place } = await anAnswer(layla, mo, room.roomId)
    await minutesPass()
    expect(mails()).toEqual([])
    await write(mo, place, await mentioning(mo, room.roomId, layla))
    await minutesPass()
    expect(mails()).toHaveLength(1)
    expect(await ledger()).toHaveLength(1)
    await layla.call(setNotificationLevel, { params: { roomId: room.roomId }, body: { level: 'nothing' } })
    await write(mo, place, await mentioning(mo, room.roomId, layla))
    await minutesPass()
    expect(mails()).toHaveLength(1)
  })

  it('comes only to those who want it, and tells nothing of what was before', async () => {
    const ways = { mail: false, quiet: null, timeZone: 'UTC' }
    await layla.call(setNotificationWays, { body: ways })
    await anAnswer(layla, mo, room.roomId)
    await minutesPass()
    expect(mails()).toEqual([])
    await layla.call(setNotificationWays, { body: { ...ways, mail: true } })
    await minutesPass()
    expect(mails()).toEqual([])
    await anAnswer(layla, mo, room.roomId)
    await minutesPass()
    expect(mails()).toHaveLength(1)
  })

  it('stops with one click, of itself alone', async () => {
    await anAnswer(layla, mo, room.roomId)
    await minutesPass()
    await follow(layla, 'daily', 'm-coc')
    const stops = mails()[0]?.headers?.['List-Unsubscribe'] ?? ''
    const [, url = '', token = ''] = /(\/api\/unsubscribe\/([\w-]{43})\?of=notifications)>$/.exec(stops) ?? []
    const stranger = aStranger(t)
    expect(await stranger.call(unsubscribeByLink, { params: { token: token.toUpperCase() } })).toEqual({ done: true })
    expect(await layla.call(readNotificationWays)).toMatchObject({ mail: true })
    expect((await t.app.inject({ method: 'POST', url })).statusCode).toBe(200)
    expect(await layla.call(readNotificationWays)).toMatchObject({ mail: false })
    await anAnswer(layla, mo, room.roomId)
    await minutesPass()
    expect(mails()).toHaveLength(1)
    untilHour(t, 7)
    await sendAllDue(t)
    expect(digestsIn(t).filter((mail) => mail.to === to && mail.subject.includes('digest'))).toHaveLength(1)
  })
})

describe('quiet hours', () => {
  it('hold everything back, and all of it comes as one at their end', async () => {
    untilHour(t, 12)
    await wantMail(layla, { from: 13, to: 15 })
    const { place } = await anAnswer(layla, mo, room.roomId)
    t.clock.advance(HOUR_MS)
    await tellMembers(t.house)
    await write(mo, place, await mentioning(mo, room.roomId, layla))
    await minutesPass(HOUR_MS / MINUTE_MS)
    expect(mails()).toEqual([])
    await minutesPass(HOUR_MS / MINUTE_MS)
    expect(mails()).toHaveLength(1)
    expect(await ledger()).toHaveLength(2)
  })
})

describe('where a room does not show who is who', () => {
  it('everything is sent together, at moments that are the same for all, whenever it was said', async () => {
    const handles = await aRoom(t, mo, { members: [layla], charter: { attribution: 'handle' } })
    nextTogether(t)
    const said = t.clock.now().getTime()
    await anAnswer(layla, mo, handles.roomId)
    const before: number[] = []
    while (mails().length === 0 && before.length < 100) {
      await minutesPass(15)
      before.push(t.clock.now().getTime() - said)
    }
    expect((before.at(-1) ?? 0) / HOUR_MS).toBeGreaterThan(5.5)
    expect((before.at(-1) ?? 0) / HOUR_MS).toBeLessThanOrEqual(6.25)
  })

  it('an answer is told of where nobody is attributed as well, and not when it comes out', async () => {
    const quiet = await aQuietRoom(t)
    await asStranger(t.house.web.pool, (tx) =>
      keepAddress(tx, quiet.moderator.memberId, sealAddress(t.house.keys, `quiet.${to}`)),
    )
    await wantMail(quiet.moderator)
    await write(quiet.members[1]!, quiet.place, 'I would.', { parentId: quiet.firstPostId })
    await nextQuarter(t)
    await minutesPass()
    expect(await ledger(quiet.roomId)).toEqual([])
    nextTogether(t)
    await tellMembers(t.house)
    expect(notificationsIn(t, `quiet.${to}`)).toHaveLength(1)
    expect(await ledger(quiet.roomId)).toHaveLength(1)
  })
})

describe('access is asked for again', () => {
  it.each(['removed', 'ended', 'closed'] as const)('whoever’s room is %s gets nothing', async (how) => {
    await anAnswer(layla, mo, room.roomId)
    if (how === 'removed') await mo.call(removePerson, { params: { roomId: room.roomId, memberId: layla.memberId } })
    if (how === 'ended') await mo.call(endMembership, { params: { memberId: layla.memberId } })
    if (how === 'closed') await mo.call(closeRoom, { params: room, body: { name: room.name } })
    await minutesPass()
    nextTogether(t)
    await tellMembers(t.house)
    expect(mails()).toEqual([])
  })

  it('in the last moment: whoever is removed, or reads it, while the mail goes is sent nothing', async () => {
    const { place } = await anAnswer(layla, mo, room.roomId)
    const late: TestHouse['house'] = {
      ...t.house,
      mailer: {
        ...t.house.mailer,
        send: async (mail, beforeTaken) => {
          if (mail.to === to) await layla.call(markRead, { params: place, body: { upTo: 2 } })
          await t.house.mailer.send(mail, beforeTaken)
        },
      },
    }
    t.clock.advance(11 * MINUTE_MS)
    await tellMembers(late)
    expect(mails()).toEqual([])
    await write(mo, place, await mentioning(mo, room.roomId, layla))
    t.clock.advance(11 * MINUTE_MS)
    const gone = { roomId: room.roomId, memberId: layla.memberId }
    await tellMembers({
      ...t.house,
      mailer: {
        ...t.house.mailer,
        send: async (mail, beforeTaken) => {
          if (mail.to === to) await mo.call(removePerson, { params: gone })
          await t.house.mailer.send(mail, beforeTaken)
        },
      },
    })
    expect(mails()).toEqual([])
    expect(await ledger()).toEqual([])
  })
})
