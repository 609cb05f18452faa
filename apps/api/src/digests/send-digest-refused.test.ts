import { listSubscriptions } from '@cloakroom/contract/topics.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMailer } from '../mail/open-mailer.ts'
import { aConfig } from '../mail/testing.ts'
import { aMailServer, type MailServer } from '../mail/testing-server.ts'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { findAddress } from '../vault/find-address.ts'
import { openDueDigests } from './open-due-digests.ts'
import { aThread, dueDigests, follow, ledgerOf, sendOne, untilHour } from './testing.ts'

let t: TestHouse
let server: MailServer
let writer: TestMember
let refusals: number

beforeAll(async () => {
  server = await aMailServer((words) => {
    if (!words.includes('Your daily digest') || refusals-- <= 0) return null
    return Object.assign(new Error('try later'), { responseCode: 451 })
  })
  t = await aHouse({ mailer: openMailer({ ...aConfig(), smtpUrl: server.url }, { log: () => {} }) })
  writer = await aMember(t, { opensRooms: true })
})
afterAll(async () => {
  await t.close()
  await t.house.mailer.close()
  await server.close()
})

async function aDueDigest() {
  const reader = await aMember(t, { address: `r${crypto.randomUUID()}@mail.example` })
  const room = await aRoom(t, writer, { members: [reader] })
  await follow(reader, 'daily', 'm-coc')
  await aThread(writer, room.roomId, { title: 'To be told' })
  untilHour(t, 7)
  await openDueDigests(t.house)
  const due = (await dueDigests(t)).find(({ memberId }) => memberId === reader.memberId)
  if (!due) throw new Error('nothing is due')
  return { due, reader, stateOf: async () => (await ledgerOf(t, reader))[0]?.state }
}
const came = () => server.taken.filter(({ mail }) => mail.subject === 'Your daily digest').length

test('a mail server that says no does not have it: it is tried again, and comes once', async () => {
  const { due, stateOf } = await aDueDigest()
  refusals = 1
  await expect(sendOne(t.house, due)).rejects.toMatchObject({ name: 'MailNotTaken', isCertain: true })
  expect(await stateOf()).toBe('due')
  await sendOne(t.house, due)
  await sendOne(t.house, due)
  expect(came()).toBe(1)
  expect(await stateOf()).toBe('sent')
})

test('a mail server that hangs up instead of answering may have it: it is not tried again', async () => {
  const before = came()
  const { due, stateOf } = await aDueDigest()
  refusals = 0
  server.hangUpAfterTaking = true
  await sendOne(t.house, due)
  server.hangUpAfterTaking = false
  await sendOne(t.house, due)
  expect(came()).toBe(before + 1)
  expect(await stateOf()).toBe('sending')
})

test('a mail server that cuts the line during the last look at the ledger cannot have it: it comes, and comes once', async () => {
  const before = came()
  const { due, stateOf, reader } = await aDueDigest()
  const isCut = new Promise<void>((resolve) => (server.onCut = resolve))
  server.mischief.set((await findAddress(t.house, reader.memberId)) ?? '', ['cuts'])
  const mailer = {
    ...t.house.mailer,
    send: (...[mail, beforeTaken]: Parameters<typeof t.house.mailer.send>) =>
      t.house.mailer.send(mail, async () => {
        await isCut
        await beforeTaken?.()
      }),
  }
  await expect(sendOne({ ...t.house, mailer }, due)).rejects.toMatchObject({ name: 'MailNotTaken', isCertain: true })
  expect(await stateOf()).toBe('due')
  await sendOne(t.house, due)
  expect(came()).toBe(before + 1)
  expect(await stateOf()).toBe('sent')
})

test('a mail that fails for another reason is taken back as well, and comes', async () => {
  const before = came()
  const { due, stateOf } = await aDueDigest()
  const mailer = {
    ...t.house.mailer,
    send: async (...[, beforeTaken]: Parameters<typeof t.house.mailer.send>) => {
      await beforeTaken?.()
      throw new Error('the disk is full')
    },
  }
  await expect(sendOne({ ...t.house, mailer }, due)).rejects.toThrow('the disk is full')
  expect(await stateOf()).toBe('due')
  await sendOne(t.house, due)
  expect(came()).toBe(before + 1)
})

test('a mail server that is away has nothing: it is tried again', async () => {
  const { due, stateOf } = await aDueDigest()
  const away = openMailer({ ...aConfig(), smtpUrl: 'smtp://127.0.0.1:9' }, { log: () => {} })
  await expect(sendOne({ ...t.house, mailer: away }, due)).rejects.toMatchObject({ name: 'MailNotTaken' })
  expect(await stateOf()).toBe('due')
  await away.close()
})

test('a mail server that knows nobody there is not asked again, and the member is told', async () => {
  const { due, stateOf, reader } = await aDueDigest()
  const address = (await findAddress(t.house, reader.memberId)) ?? ''
  server.mischief.set(address, ['knows nobody'])
  await sendOne(t.house, due)
  expect(await stateOf()).toBe('empty')
  expect((await reader.call(listSubscriptions)).mail).toBe('came_back')
})
