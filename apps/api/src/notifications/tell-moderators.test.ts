import { acceptHeldPost, declineWords, proposeWords } from '@cloakroom/contract/desk.ts'
import { setNotificationLevel } from '@cloakroom/contract/notifications.ts'
import { amendRole, removePerson } from '@cloakroom/contract/people.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { describe, expect, it } from 'vitest'
import { untilHour } from '../digests/testing.ts'
import { aRoom, seat } from '../rooms/testing.ts'
import { aMember, type TestHouse } from '../testing.ts'
import { start } from '../waiting/testing.ts'
import { tellMembers } from './tell-members.ts'
import { MINUTE_MS, notificationsIn, wantMail } from './testing.ts'
import {
  ana,
  at,
  contested,
  count,
  jo,
  ledger,
  mails,
  minutesPass,
  mo,
  moderates,
  moderatorsAreTold,
  place,
  room,
  t,
  to,
} from './testing-moderators.ts'

const HOUR = 60

moderatorsAreTold()

/** A house in which something happens while the mail to the moderator goes. */
const whileItGoes = (happens: () => Promise<unknown>): TestHouse['house'] => ({
  ...t.house,
  mailer: {
    ...t.house.mailer,
    send: async (mail, beforeTaken) => {
      if (mail.to === to) await happens()
      await t.house.mailer.send(mail, beforeTaken)
    },
  },
})

describe('a moderator who wants mail', () => {
  it('is told once of each thing, also by a worker that had looked before it came, and of forty in one', async () => {
    await tellMembers(t.house)
    await Promise.all(Array.from({ length: 40 }, () => contested()))
    await minutesPass(5)
    expect(mails()).toEqual([])
    await minutesPass()
    await minutesPass()
    await tellMembers({ ...t.house })
    expect(mails()).toHaveLength(1)
    expect(await ledger()).toHaveLength(40)
    await contested()
    await minutesPass()
    expect(mails()).toHaveLength(2)
  })

  it('reads nothing of why, who, what and where, though the charter lets titles out', async () => {
    await contested()
    await minutesPass()
    const [mail] = mails()
    expect(mail?.text).toContain('Something waits for you. What it is, and where, is told only inside.')
    const seen = `${mail?.text}${mail?.html}${JSON.stringify(mail?.headers)}`
    expect(seen).not.toMatch(/Silva|hollyhock|ministry|desk|decide|moderat|held|report|Room \d|\/rooms\//i)
    for (const id of [room.roomId, place.threadId, ana.memberId, jo.memberId]) expect(seen).not.toContain(id)
  })

  it('is told on the level “mentions”, and not on “nothing”', async () => {
    const level = (chosen: 'mentions' | 'nothing') =>
      jo.call(setNotificationLevel, { params: { roomId: room.roomId }, body: { level: chosen } })
    await level('nothing')
    await contested()
    await minutesPass()
    expect(mails()).toEqual([])
    await level('mentions')
    await contested()
    await minutesPass()
    expect(mails()).toHaveLength(1)
  })

  it('is told again when a writer declines what was proposed', async () => {
    const id = await contested()
    await minutesPass()
    await mo.call(proposeWords, { ...at(id), body: { markdown: 'I welcome this.', reason: 'As yourself.' } })
    await minutesPass()
    await ana.call(declineWords, at(id))
    await minutesPass()
    expect(mails()).toHaveLength(2)
  })

  it('is not told of what they brought there themselves; the others are', async () => {
    const address = `other${count}@mail.example`
    const other = await aMember(t, { address })
    await seat(t, mo, room.roomId, other)
    await moderates(other)
    await wantMail(other)
    await contested(jo)
    await minutesPass()
    expect(mails()).toEqual([])
    expect(notificationsIn(t, address)).toHaveLength(1)
  })

  it('finds what lay there before they moderated, but not what lay there before they wanted mail', async () => {
    await moderates(jo, 'member')
    await contested()
    await minutesPass()
    expect(mails()).toEqual([])
    await moderates(jo)
    await minutesPass()
    expect(mails()).toHaveLength(1)
    const later = await aMember(t, { address: `later${count}@mail.example` })
    const { roomId } = await aRoom(t, mo, { members: [later, ana] })
    await mo.call(amendRole, { params: { roomId, memberId: later.memberId }, body: { role: 'moderator' } })
    const { threadId } = await start(mo, roomId, 'Whether to wait', 'Well?')
    await contested(ana, { roomId, threadId })
    t.clock.advance(2 * MINUTE_MS)
    await wantMail(later)
    await minutesPass()
    expect(notificationsIn(t, `later${count}@mail.example`)).toEqual([])
  })

  it('hears of all that came in their quiet hours at their end, as one', async () => {
    untilHour(t, 12)
    await wantMail(jo, { from: 13, to: 15 })
    t.clock.advance(HOUR * MINUTE_MS)
    await contested()
    await minutesPass()
    await contested()
    await minutesPass(HOUR)
    expect(mails()).toEqual([])
    await minutesPass(HOUR)
    expect(mails()).toHaveLength(1)
    expect(await ledger()).toHaveLength(2)
  })
})

describe('access is asked for again', () => {
  it.each(['removed', 'a plain member', 'second', 'without a room'] as const)(
    'whoever is %s by then gets nothing',
    async (how) => {
      const id = await contested()
      if (how === 'removed') await mo.call(removePerson, { params: { roomId: room.roomId, memberId: jo.memberId } })
      if (how === 'a plain member') await moderates(jo, 'member')
      if (how === 'second') await mo.call(acceptHeldPost, at(id))
      if (how === 'without a room') await mo.call(closeRoom, { params: room, body: { name: room.name } })
      await minutesPass()
      expect(mails()).toEqual([])
      expect(await ledger()).toEqual([])
    },
  )

  it.each(['removed', 'a plain member', 'second', 'without a room'] as const)(
    'and in the last moment: whoever is %s while the mail goes is sent nothing',
    async (how) => {
      const id = await contested()
      t.clock.advance(11 * MINUTE_MS)
      const params = { roomId: room.roomId, memberId: jo.memberId }
      await tellMembers(
        whileItGoes(async () => {
          if (how === 'removed') await mo.call(removePerson, { params })
          if (how === 'a plain member') await moderates(jo, 'member')
          if (how === 'second') await mo.call(acceptHeldPost, at(id))
          if (how === 'without a room') await mo.call(closeRoom, { params: room, body: { name: room.name } })
        }),
      )
      await minutesPass()
      expect(mails()).toEqual([])
      expect(await ledger()).toEqual([])
    },
  )

  it('of two things of which one was decided on meanwhile, the other is mailed after', async () => {
    const id = await contested()
    await contested()
    t.clock.advance(11 * MINUTE_MS)
    await tellMembers(whileItGoes(() => mo.call(acceptHeldPost, at(id)).catch(() => {})))
    await minutesPass()
    expect(mails()).toHaveLength(1)
    expect(await ledger()).toHaveLength(1)
  })

  it('of ten workers at once one mails', async () => {
    await contested()
    t.clock.advance(11 * MINUTE_MS)
    await Promise.all(Array.from({ length: 10 }, () => tellMembers({ ...t.house })))
    await minutesPass()
    expect(mails()).toHaveLength(1)
    expect(await ledger()).toHaveLength(1)
  })
})
