import { afterAll, beforeAll, expect, test } from 'vitest'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { ledgerOf } from './ledger.ts'
import { openDueDigests } from './open-due-digests.ts'
import { sendBundle } from './send-bundle.ts'
import { asOwner, aThread, digestsIn, dueDigests, follow, untilHour } from './testing.ts'

let t: TestHouse
let writer: TestMember

beforeAll(async () => {
  t = await aHouse()
  writer = await aMember(t, { opensRooms: true })
})
afterAll(() => t.close())

/** So many readers, and nobody else to whom a digest is due: the readers of the test before may be in one bundle with these. */
async function theDue(count: number) {
  await asOwner(t, 'delete from subscriptions')
  const readers = await Promise.all(
    Array.from({ length: count }, () => aMember(t, { address: `${crypto.randomUUID()}@mail.example` })),
  )
  const room = await aRoom(t, writer, { members: readers })
  for (const reader of readers) await follow(reader, 'daily', 'm-coc')
  await aThread(writer, room.roomId, { title: 'To be told to all of them' })
  untilHour(t, 7)
  await openDueDigests(t.house)
  const due = (await dueDigests(t)).filter(({ memberId }) => readers.some((one) => one.memberId === memberId))
  const [first] = due
  if (!first) throw new Error('nothing is due')
  return { due, ledger: ledgerOf(t.house, first), memberIds: due.map(({ memberId }) => memberId) }
}

test('many are read in one statement, each as themselves and nothing of another', async () => {
  const { ledger, memberIds } = await theDue(3)
  const stranger = await aMember(t)
  const found = await Promise.all([...memberIds, stranger.memberId].map((id) => ledger.find(id)))
  expect(found.map((one) => one?.memberId)).toEqual([...memberIds, undefined])
  expect(new Set(found.map((one) => one?.rooms.length))).toEqual(new Set([1, undefined]))
  const addresses = await Promise.all(memberIds.map((id) => ledger.addressOf(id)))
  expect(new Set(addresses).size).toBe(3)
})

test('a claim may be asked for again by whoever made it, and by nobody else; nobody takes back another’s', async () => {
  const { ledger, memberIds } = await theDue(1)
  const [memberId = ''] = memberIds
  const mark = (await ledger.find(memberId))?.mark ?? ''
  const mine = { memberId, mark, followed: {}, claim: crypto.randomUUID() }
  const others = { ...mine, claim: crypto.randomUUID() }
  expect(await ledger.claim(mine)).toBe(true)
  expect(await Promise.all([ledger.claim(mine), ledger.claim(others)])).toEqual([true, false])
  expect(await ledger.move({ memberId, claim: others.claim, from: 'sending', to: 'due' })).toBe(false)
  expect(await ledger.claim({ ...mine, mark: 'of something else' })).toBe(false)
  expect(await ledger.move({ memberId, claim: mine.claim, from: 'sending', to: 'due' })).toBe(true)
  expect(await ledger.claim(others)).toBe(true)
})

test('of a bundle all that is due goes out once, and one that does not go keeps no other back', async () => {
  const { due, memberIds } = await theDue(5)
  const [{ rhythm, dueAt } = { rhythm: 'daily' as const, dueAt: new Date() }] = due
  const bundles = [...new Set(memberIds.map((id) => id.slice(0, 2)))]
  t.mails.length = 0
  let isFirst = true
  const mailer = {
    ...t.house.mailer,
    send: async (...[mail, beforeTaken]: Parameters<typeof t.house.mailer.send>) => {
      if (isFirst) {
        isFirst = false
        throw new Error('not this one')
      }
      await t.house.mailer.send(mail, beforeTaken)
    },
  }
  const house = { ...t.house, mailer }
  const round = () => Promise.allSettled(bundles.map((bundle) => sendBundle(house, { rhythm, dueAt, bundle })))
  expect((await round()).filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect(digestsIn(t)).toHaveLength(4)
  await Promise.all([round(), round()])
  expect(new Set(digestsIn(t).map(({ to }) => to)).size).toBe(5)
  expect(digestsIn(t)).toHaveLength(5)
})

test('what is stopped begins with no more', async () => {
  const { due, memberIds } = await theDue(1)
  const [{ rhythm, dueAt } = { rhythm: 'daily' as const, dueAt: new Date() }] = due
  const [memberId = ''] = memberIds
  t.mails.length = 0
  const bundle = { rhythm, dueAt, bundle: memberId.slice(0, 2) }
  await expect(sendBundle(t.house, bundle, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
  expect(digestsIn(t)).toEqual([])
})
