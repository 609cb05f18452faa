import { listSubscriptions, mailAgain } from '@cloakroom/contract/topics.ts'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aThread, digestsIn, follow, sendAllDue, untilHour } from '../digests/testing.ts'
import { openKeys } from '../keys/keys.ts'
import { tellMembers } from '../notifications/tell-members.ts'
import { anAnswer, MINUTE_MS, notificationsIn, wantMail } from '../notifications/testing.ts'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { INHERITED } from '../testing-inherited.ts'
import { noteAlive } from '../vault/dead-address.ts'
import { saysDead } from './dead-address.ts'
import { takeBounce } from './take-bounce.ts'

const ADDRESS = 'reader@mail.example'

let t: TestHouse
let writer: TestMember
let reader: TestMember
let roomId: string
let messageId: string

beforeAll(async () => {
  t = await aHouse()
  const key = randomBytes(32)
  writeFileSync(t.house.config.masterKeyFile, key, { mode: 0o600 })
  t.house.keys = openKeys(key)
  writer = await aMember(t, { opensRooms: true })
  reader = await aMember(t, { address: ADDRESS })
  roomId = (await aRoom(t, writer, { members: [reader] })).roomId
  await follow(reader, 'daily', 'm-coc')
  messageId = (await aDigest())?.messageId ?? expect.fail('no digest came')
})
beforeEach(() => noteAlive(t.house, reader.memberId))
afterAll(() => t.close())

async function aDigest() {
  t.mails.length = 0
  await aThread(writer, roomId, { title: 'What is new' })
  untilHour(t, 7)
  await sendAllDue(t)
  return digestsIn(t)[0]
}

type Report = {
  to?: string
  status?: string
  action?: string
  about?: string
  returned?: string
  kind?: string
  form?: 'rfc822' | 'utf-8'
}

/** A report as mail servers write them: folded, with comments, of a mail whose own headers hold the reader's address. */
function aReport({
  to = ADDRESS,
  status = '5.1.1',
  action = 'failed',
  about = messageId,
  returned = 'message/rfc822',
  kind = 'message/delivery-status',
  form = 'rfc822',
}: Report = {}): Buffer {
  const lines = [
    'From: MAILER-DAEMON@mx.example',
    'To: house@cloakroom.example',
    'Subject: Undelivered mail',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain',
    '',
    'It could not be delivered.',
    '',
    '--b1',
    `Content-Type: ${kind}`,
    '',
    'Reporting-MTA: dns; mx.example',
    'Arrival-Date: now',
    '',
    `Final-Recipient: ${form};`,
    `\t${to}`,
    `Action: ${action}`,
    `Status: ${status} (nobody here)`,
    'Diagnostic-Code: smtp; 550 5.1.1 no such user',
    '',
    '--b1',
    `Content-Type: ${returned}`,
    '',
    'Received: from somewhere',
    `\tby mx.example`,
    `To: ${to}`,
    'Subject: Your daily digest',
    'Message-ID:',
    ` ${about}`,
    ...(returned === 'message/rfc822'
      ? ['Content-Type: text/plain', '', 'Message-ID: <in-the-words@cloakroom.example>']
      : []),
    '',
    '--b1--',
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}

const mailOf = async (member: TestMember) => (await member.call(listSubscriptions)).mail

test.each(['message/rfc822', 'text/rfc822-headers'] as const)(
  'a report with %s that nobody is there stops digests, until the member says otherwise',
  async (returned) => {
    expect(await takeBounce(t.house, aReport({ returned, to: 'Reader@Mail.Example' }))).toBe('stopped')
    expect(await mailOf(reader)).toBe('came_back')
    expect(await mailOf(writer)).toBe('arrives')
    expect(await aDigest()).toBeUndefined()
    await reader.call(mailAgain)
    expect(await mailOf(reader)).toBe('arrives')
    expect(await aDigest()).toMatchObject({ to: ADDRESS })
  },
)

test.each([
  ['message/global', ADDRESS],
  ['message/global-headers', 'read\\x{65}r@mail.example'],
])('a report in the form of RFC 6533, with %s, is understood as well', async (returned, to) => {
  const report = { kind: 'message/global-delivery-status', form: 'utf-8', returned, to } as const
  expect(await takeBounce(t.house, aReport({ ...report, to: 'writer@mail.example' }))).toBe('not ours')
  expect(await takeBounce(t.house, aReport({ ...report, to: 'a\\x{FFFFFF}@mail.example' }))).toBe('not ours')
  expect(await takeBounce(t.house, aReport(report))).toBe('stopped')
  expect(await mailOf(reader)).toBe('came_back')
})

test('a report about a notification is known by its mail as well', async () => {
  await wantMail(reader)
  await anAnswer(reader, writer, roomId)
  t.clock.advance(11 * MINUTE_MS)
  await tellMembers(t.house)
  const about = notificationsIn(t, ADDRESS).at(-1)?.messageId ?? ''
  expect(await takeBounce(t.house, aReport({ about, to: 'writer@mail.example' }))).toBe('not ours')
  expect(await takeBounce(t.house, aReport({ about }))).toBe('stopped')
  expect(await mailOf(reader)).toBe('came_back')
})

test.each<[string, Report, string]>([
  [
    'of a mail that the house never sent',
    { about: '<00000000-0000-4000-8000-000000000009@cloakroom.example>' },
    'not ours',
  ],
  ['with an id that is no id', { about: '<x@y> or 1=1' }, 'not ours'],
  ['about somebody else’s address', { to: 'writer@mail.example' }, 'not ours'],
  ['of a delay', { action: 'delayed', status: '4.4.1' }, 'may pass'],
  ['of a full mailbox', { status: '5.2.2' }, 'may pass'],
  ['of a mail that is taken for unwanted', { status: '5.7.1' }, 'may pass'],
  ['of a mail that arrived', { action: 'delivered', status: '2.0.0' }, 'may pass'],
])('a report %s changes nothing', async (_, report, taken) => {
  expect(await takeBounce(t.house, aReport(report))).toBe(taken)
  expect(await mailOf(reader)).toBe('arrives')
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['an out-of-office note', Buffer.from(`From: ${ADDRESS}\r\nSubject: Away\r\n\r\n5.1.1\r\n`)],
  ['noise', randomBytes(4_000)],
  ['ten megabytes', Buffer.alloc(10_000_000, 'Status: 5.1.1\r\n')],
])('%s is no report', async (_, mail) => {
  expect(await takeBounce(t.house, mail)).toBe('no report')
})

test('the command takes one from its standard input, and says nothing of whom it was about', async () => {
  const { webDatabaseUrl, vaultDatabaseUrl, masterKeyFile, dataDirectory, publicUrl } = t.house.config
  const env = {
    ...INHERITED,
    WEB_DATABASE_URL: webDatabaseUrl,
    VAULT_DATABASE_URL: vaultDatabaseUrl,
    MASTER_KEY_FILE: masterKeyFile,
    DATA_DIR: dataDirectory,
    PUBLIC_URL: publicUrl,
  }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env,
  })
  child.stdin.end(aReport())
  expect(await text(child.stdout)).toBe('Noted: digests are no longer mailed there.\n')
  expect(await mailOf(reader)).toBe('came_back')
})

test.each([
  ['550 5.1.1 <x@y>: no such user', true],
  ['5.1.10 null MX', true],
  ['5.2.1', true],
  ['5.1.11', false],
  ['550 no such user', false],
  ['552 5.2.2 mailbox full', false],
  ['451 4.1.1 later', false],
  ['250 2.1.5 as 5.1.1 said', false],
])('“%s”: nobody is there: %s', (said, isDead) => {
  expect(saysDead(said)).toBe(isDead)
})
