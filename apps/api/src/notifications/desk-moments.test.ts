import { acceptHeldPost, reportPost, returnHeldPost } from '@cloakroom/contract/desk.ts'
import { askToJoin } from '@cloakroom/contract/join-requests.ts'
import { startPush } from '@cloakroom/contract/notifications.ts'
import { amendRole } from '@cloakroom/contract/people.ts'
import { addPost } from '@cloakroom/contract/posts.ts'
import { asMember, asStranger, type Tx } from '@cloakroom/database/as-member.ts'
import { describe, expect, it } from 'vitest'
import { untilHour } from '../digests/testing.ts'
import { aTestBrowser } from '../push/testing.ts'
import { aRoom, seat } from '../rooms/testing.ts'
import { aMember, type TestMember } from '../testing.ts'
import { keepAddress } from '../vault/keep.ts'
import { sealAddress } from '../vault/sealed-address.ts'
import { aQuietRoom, start } from '../waiting/testing.ts'
import { tellMembers } from './tell-members.ts'
import { MINUTE_MS, nextTogether, notificationsIn, wantMail } from './testing.ts'
import {
  ana,
  at,
  contested,
  count,
  inARoomOf,
  jo,
  knocks,
  ledger,
  mails,
  minutesPass,
  mo,
  moderates,
  moderatorsAreTold,
  place,
  room,
  t,
} from './testing-moderators.ts'

const HOUR = 60

moderatorsAreTold()

/** What holds until something has to do with what waits for a member, as the job is told. */
async function versionOf({ memberId }: TestMember): Promise<string | null> {
  const { rows } = await asStranger(t.house.web.pool, (tx) =>
    tx.$client.query<{ version: string | null }>('select version from notification_listeners() where member_id = $1', [
      memberId,
    ]),
  )
  expect(rows).toHaveLength(1)
  return rows[0]?.version ?? null
}
describe('a report', () => {
  const report = (id: string) => ana.call(reportPost, { ...at(id), body: { reason: 'other' } })

  it('of a post that is older than all wishes to be mailed counts from when it came to the desk, and goes at a moment that is the same for all', async () => {
    const begun = await start(mo, room.roomId, 'Of the minister', 'She told me.')
    t.clock.advance(48 * HOUR * MINUTE_MS)
    const address = `late${count}@mail.example`
    const late = await aMember(t, { address })
    await seat(t, mo, room.roomId, late)
    await moderates(late)
    nextTogether(t)
    await wantMail(late)
    const told = () => notificationsIn(t, address)
    await report(begun.postId)
    const before: number[] = []
    for (let quarters = 0; quarters < 23; quarters++) {
      await minutesPass(15)
      before.push(told().length)
    }
    expect(new Set(before)).toEqual(new Set([0]))
    nextTogether(t)
    await tellMembers(t.house)
    expect(told()).toHaveLength(1)
    // Kept, and reported once more: that is another thing to decide.
    await jo.call(acceptHeldPost, at(begun.postId))
    await report(begun.postId)
    nextTogether(t)
    await tellMembers(t.house)
    expect(told()).toHaveLength(2)
  })

  it('that led to a return tells the writer of an old post, too', async () => {
    const id = crypto.randomUUID()
    await ana.call(addPost, { params: place, body: { id, markdown: 'The minister told me.' } })
    t.clock.advance(48 * HOUR * MINUTE_MS)
    await wantMail(ana)
    const before = notificationsIn(t, 'ana@mail.example').length
    await jo.call(reportPost, { ...at(id), body: { reason: 'other' } })
    await mo.call(returnHeldPost, { ...at(id), body: { reason: 'It tells who told you.' } })
    await minutesPass()
    expect(notificationsIn(t, 'ana@mail.example')).toHaveLength(before + 1)
  })
})

describe('where a room does not show who writes', () => {
  it('nothing goes but at the moments that are the same for all, and of all moderators alike, whoever wrote', async () => {
    const quiet = await aQuietRoom(t)
    const address = `quiet${count}@mail.example`
    await asStranger(t.house.web.pool, (tx) =>
      keepAddress(tx, quiet.moderator.memberId, sealAddress(t.house.keys, address)),
    )
    await wantMail(quiet.moderator)
    nextTogether(t)
    await contested(quiet.moderator, quiet.place)
    // A worker that looks before anything is on the desk, looks again.
    for (let hours = 0; hours < 5; hours++) await minutesPass(HOUR)
    expect(notificationsIn(t, address)).toEqual([])
    nextTogether(t)
    await tellMembers(t.house)
    expect(notificationsIn(t, address)).toHaveLength(1)
    expect(await ledger(quiet.place)).toHaveLength(1)
  })

  it('so it is where speakers have handles', async () => {
    await inARoomOf({ members: [jo, ana], charter: { attribution: 'handle' } })
    const { threadId } = await start(mo, room.roomId, 'Whether to wait', 'Well?')
    nextTogether(t)
    await contested(ana, { roomId: room.roomId, threadId })
    await minutesPass(5 * HOUR)
    expect(mails()).toEqual([])
    nextTogether(t)
    await tellMembers(t.house)
    expect(mails()).toHaveLength(1)
  })
})

describe('whoever asks to be let in', () => {
  it('is told of at the midnight after: only the day is kept', async () => {
    await inARoomOf({ members: [jo], charter: { entry: 'request' } })
    untilHour(t, 13)
    await ana.call(askToJoin, { params: { openRoomId: room.id }, body: {} })
    await minutesPass(10 * HOUR)
    expect(mails()).toEqual([])
    await minutesPass(HOUR)
    expect(mails()).toHaveLength(1)
  })
})

describe('a browser', () => {
  it('is knocked at within a minute, where it is shown who writes', async () => {
    const endpoint = `https://push.example/${count}`
    await jo.call(startPush, { body: aTestBrowser(endpoint).address })
    await contested()
    await minutesPass(1)
    await minutesPass(1)
    expect(knocks.filter((one) => one === endpoint)).toHaveLength(1)
    const { postId } = await start(mo, room.roomId, 'Who', 'She.')
    nextTogether(t)
    await tellMembers(t.house)
    knocks.length = 0
    await ana.call(reportPost, { ...at(postId), body: { reason: 'other' } })
    await minutesPass(5 * HOUR)
    expect(knocks).not.toContain(endpoint)
    nextTogether(t)
    await tellMembers(t.house)
    expect(knocks.filter((one) => one === endpoint)).toHaveLength(1)
  })
})

describe('what the job is told', () => {
  it('moves for those who moderate when something comes to the desk, and for nobody else', async () => {
    await wantMail(ana)
    const { postId } = await start(mo, room.roomId, 'Who', 'She.')
    const open = await aRoom(t, mo, { members: [jo], charter: { entry: 'request' } })
    const bystander = await aMember(t)
    const happens = [
      () => contested(),
      () => ana.call(reportPost, { ...at(postId), body: { reason: 'other' } }),
      () => bystander.call(askToJoin, { params: { openRoomId: open.id }, body: {} }),
    ]
    await mo.call(amendRole, { params: { roomId: open.id, memberId: jo.memberId }, body: { role: 'moderator' } })
    for (const happen of happens) {
      const before = { jo: await versionOf(jo), ana: await versionOf(ana) }
      await happen()
      expect(await versionOf(jo)).not.toBe(before.jo)
      expect(await versionOf(ana)).toBe(before.ana)
    }
    const before = await versionOf(ana)
    await moderates(ana)
    expect(await versionOf(ana)).not.toBe(before)
  })

  it('is told to no member', async () => {
    const listeners = (tx: Tx) => tx.$client.query('select from notification_listeners()')
    expect((await asStranger(t.house.web.pool, listeners)).rowCount).toBeGreaterThan(0)
    expect((await asMember(t.house.web.pool, jo.memberId, listeners)).rowCount).toBe(0)
  })
})
