import { contestHat } from '@cloakroom/contract/moderation.ts'
import { startPush } from '@cloakroom/contract/notifications.ts'
import { amendRole } from '@cloakroom/contract/people.ts'
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { type DyingStep, type KnockStep, ROUND_STEPS, type RoundStep } from '../digests/testing-steps.ts'
import { openKeys } from '../keys/keys.ts'
import { aMailServer, type MailServer } from '../mail/testing-server.ts'
import { aTestBrowser } from '../push/testing.ts'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { INHERITED } from '../testing-inherited.ts'
import { start } from '../waiting/testing.ts'
import { anAnswer, MINUTE_MS, wantMail } from './testing.ts'

// Processes start slowly on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 90_000 })

const BACK_MS = 30 * MINUTE_MS
const WORKER = join(import.meta.dirname, '..', 'digests', 'testing-worker.ts')

let t: TestHouse
let server: MailServer
let writer: TestMember
const children: ChildProcess[] = []
let count = 0
/** What all workers have said. */
let said = ''

beforeAll(async () => {
  server = await aMailServer()
  t = await aHouse()
  const key = randomBytes(32)
  writeFileSync(t.house.config.masterKeyFile, key, { mode: 0o600 })
  t.house.keys = openKeys(key)
  writer = await aMember(t, { opensRooms: true })
})
afterEach(() => Promise.all(children.splice(0).map(end)))
afterAll(async () => {
  await t.close()
  await server.close()
})

/** Somebody whose post was answered half an hour ago, and who wants to be told by mail. */
async function aReader() {
  t.clock.advance(-BACK_MS)
  const address = `reader${++count}@mail.example`
  const title = `Of reader ${'abcdefghijklmnopqrstuvwxyz'[count]}`
  const reader = await aMember(t, { address })
  const { roomId } = await aRoom(t, writer, { members: [reader] })
  await wantMail(reader)
  await anAnswer(reader, writer, roomId, title)
  t.clock.advance(BACK_MS)
  const inLedger = async () =>
    (await asOwner(t, 'select from notifications_sent where room_id = $1', [roomId])).rows.length
  return { came: () => server.taken.filter(({ mail }) => mail.text?.includes(title)).length, inLedger }
}

/** A desk at which words of somebody else, twice, have lain for half an hour. A mail says nothing of it, so it is known by whom it is to. */
async function aDesk() {
  t.clock.advance(-BACK_MS)
  const address = `desk${++count}@mail.example`
  const moderator = await aMember(t, { address })
  const { roomId } = await aRoom(t, writer, { members: [moderator] })
  await writer.call(amendRole, { params: { roomId, memberId: moderator.memberId }, body: { role: 'moderator' } })
  const { threadId } = await start(writer, roomId, 'Whether to wait', 'Well?')
  await wantMail(moderator)
  for (const _ of 'ab') {
    const body = { id: crypto.randomUUID(), markdown: 'On behalf of the ministry.' }
    await writer.call(contestHat, { params: { roomId, threadId }, body })
  }
  t.clock.advance(BACK_MS)
  const inLedger = async () =>
    (await asOwner(t, 'select from notifications_sent where room_id = $1', [roomId])).rows.length
  return { came: () => server.taken.filter(({ to }) => to.includes(address)).length, inLedger }
}

/** Resolves when it is at work, or dead. */
async function aWorker(diesAt?: DyingStep | RoundStep | KnockStep): Promise<ChildProcess> {
  const { webDatabaseUrl, vaultDatabaseUrl, masterKeyFile, dataDirectory } = t.house.config
  const child = spawn(process.execPath, [WORKER], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...INHERITED,
      WEB_DATABASE_URL: webDatabaseUrl,
      VAULT_DATABASE_URL: vaultDatabaseUrl,
      MASTER_KEY_FILE: masterKeyFile,
      DATA_DIR: dataDirectory,
      SMTP_URL: server.url,
      DIES_AT: diesAt,
    },
  })
  children.push(child)
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  return child
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
}

/** A worker begins with a round; it is over when its job is gone. A job of a dead worker does not stand in the way of the next one. */
async function aRound(): Promise<void> {
  const next = await aWorker()
  for (const begin = Date.now(); ; await sleep(100)) {
    const { rows } = await asOwner(t, `select from graphile_worker.jobs where key = 'tell-members at first'`)
    if (rows.length === 0) break
    if (Date.now() - begin > 45_000) throw new Error('the round did not come to its end')
    await asOwner(
      t,
      `update graphile_worker._private_jobs set locked_at = now() - interval '5 hours' where locked_at < now() - interval '2 seconds'`,
    )
  }
  await end(next)
}

test.each([...ROUND_STEPS, 'written', 'handed over', 'taken'] as const)(
  'a worker that is killed when it has %s: the next one mails it, exactly once',
  async (step) => {
    const reader = await aReader()
    await killed(await aWorker(step))
    await aRound()
    await aRound()
    expect(reader.came()).toBe(1)
    expect(await reader.inLedger()).toBe(1)
  },
)

test('killed in the moment between the ledger and the end of the mail: not mailed, and never twice; it waits in the house', async () => {
  const reader = await aReader()
  await killed(await aWorker('claimed'))
  await aRound()
  expect(reader.came()).toBe(0)
  expect(await reader.inLedger()).toBe(1)
})

test.each([
  ['begun a round', 1],
  ['handed over', 1],
  ['claimed', 0],
  ['taken', 1],
] as const)(
  'of a desk, a worker that is killed when it has %s: its moderator is mailed %i times',
  async (step, times) => {
    const desk = await aDesk()
    await killed(await aWorker(step))
    await Promise.all([aWorker(), aWorker()])
    await aRound()
    expect(desk.came()).toBe(times)
    expect(await desk.inLedger()).toBe(2)
  },
)

test('three workers at once: each mail comes once', async () => {
  const readers = [await aReader(), await aReader(), await aReader()]
  await Promise.all([aWorker(), aWorker(), aWorker()])
  await aRound()
  expect(readers.map(({ came }) => came())).toEqual([1, 1, 1])
})

test.each([
  ['begun a round', 1],
  ['about to knock', 0],
  ['knocked', 1],
] as const)(
  'a worker that is killed when it has %s: browsers are knocked at %i times, and never again',
  async (step, times) => {
    t.clock.advance(-BACK_MS)
    const reader = await aMember(t)
    const { roomId } = await aRoom(t, writer, { members: [reader] })
    await reader.call(startPush, { body: aTestBrowser(`https://push.example/${step}`).address })
    await anAnswer(reader, writer, roomId)
    t.clock.advance(BACK_MS)
    said = ''
    await killed(await aWorker(step))
    await aRound()
    await aRound()
    expect(said.split('a knock').length - 1).toBe(times)
  },
)
