import { setDigestTime } from '@cloakroom/contract/topics.ts'
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openKeys } from '../keys/keys.ts'
import { aMailServer, type MailServer, type Mischief } from '../mail/testing-server.ts'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { asOwner, aThread, digestsIn, follow, ledgerOf, sendAllDue } from './testing.ts'
import { DYING_STEPS, type DyingStep } from './testing-steps.ts'

// Processes start slowly on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 90_000 })

const HOUR_MS = 3_600_000
const BACK_MS = 20 * HOUR_MS

let t: TestHouse
let server: MailServer
let writer: TestMember
const children: ChildProcess[] = []
let count = 0

beforeAll(async () => {
  server = await aMailServer()
  t = await aHouse()
  const key = randomBytes(32)
  writeFileSync(t.house.config.masterKeyFile, key, { mode: 0o600 })
  t.house.keys = openKeys(key)
  writer = await aMember(t, { opensRooms: true })
})
afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null && child.signalCode === null) await end(child)
})
afterAll(async () => {
  await t.close()
  await server.close()
})

/** Somebody to whom a digest has been due for an hour or two, with one new thread in it. */
async function aReader(title: string): Promise<TestMember> {
  t.clock.advance(-BACK_MS)
  const reader = await aMember(t, { address: `reader${++count}@mail.example` })
  const room = await aRoom(t, writer, { members: [reader] })
  await follow(reader, 'daily', 'm-coc')
  const hour = (new Date().getUTCHours() + 23) % 24
  await reader.call(setDigestTime, { body: { hour, weekday: 1, timeZone: 'UTC' } })
  await aThread(writer, room.roomId, { title })
  t.clock.advance(BACK_MS)
  return reader
}

/** Resolves when it is at work, or dead. A mail to whom it `holds` waits, all but its end handed over, until the server has cut its line. */
async function aWorker(diesAt?: DyingStep, holds?: string): Promise<ChildProcess> {
  const { webDatabaseUrl, vaultDatabaseUrl, masterKeyFile, dataDirectory } = t.house.config
  const child = spawn(process.execPath, [join(import.meta.dirname, 'testing-worker.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      WEB_DATABASE_URL: webDatabaseUrl,
      VAULT_DATABASE_URL: vaultDatabaseUrl,
      MASTER_KEY_FILE: masterKeyFile,
      DATA_DIR: dataDirectory,
      SMTP_URL: server.url,
      DIES_AT: diesAt,
      HOLDS: holds,
    },
  })
  children.push(child)
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  return child
}

async function end(child: ChildProcess): Promise<number | null> {
  child.kill('SIGTERM')
  await once(child, 'exit')
  return child.exitCode
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
}

const stateOf = async (reader: TestMember) => (await ledgerOf(t, reader)).at(-1)?.state
const digestsWith = (title: string) => server.taken.filter(({ mail }) => mail.text?.includes(title)).length

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const begin = Date.now(); !(await isSo()); await sleep(100))
    if (Date.now() - begin > 45_000) throw new Error('it never came to pass')
}

/** The queue holds a job of a dead worker back for five minutes; they pass. */
const fiveMinutesPass = () =>
  asOwner(
    t,
    `update graphile_worker._private_jobs set locked_at = now() - interval '5 minutes' where locked_at is not null`,
  )

/** What has failed waits for its time to be tried again; it comes. */
const hoursPass = () =>
  asOwner(t, 'update graphile_worker._private_jobs set run_at = now() where locked_at is null and attempts > 0')

/** Whether the worker has looked for what is due, and has added the jobs for it. */
async function hasLooked(): Promise<boolean> {
  const { rows } = await asOwner(t, `select from graphile_worker.jobs where key = 'open-due-digests at first'`)
  return rows.length === 0
}

const stepsOfOnce = DYING_STEPS.filter((step) => step !== 'claimed')

test.each(stepsOfOnce)(
  'a worker that is killed when it has %s: another sends the digest, exactly once',
  async (step) => {
    const title = `Killed when ${step}`
    const reader = await aReader(title)
    await killed(await aWorker(step))
    await fiveMinutesPass()

    const next = await aWorker()
    const expected = step === 'taken' ? 'sending' : 'sent'
    await until(async () => (await stateOf(reader)) === expected && (await hasLooked()))
    await sleep(500)
    expect(await end(next)).toBe(0)
    expect(digestsWith(title)).toBe(1)
    expect(await stateOf(reader)).toBe(expected)
  },
)

test('killed in the moment between the ledger and the end of the mail: not sent twice, and told in the next one', async () => {
  const title = 'Killed when claimed'
  const reader = await aReader(title)
  await killed(await aWorker('claimed'))
  await fiveMinutesPass()
  const next = await aWorker()
  await until(hasLooked)
  await sleep(500)
  expect(await end(next)).toBe(0)
  expect(digestsWith(title)).toBe(0)
  expect(await stateOf(reader)).toBe('sending')

  t.clock.advance(24 * HOUR_MS)
  await sendAllDue(t)
  t.clock.advance(-24 * HOUR_MS)
  expect(digestsIn(t).filter(({ text }) => text.includes(title))).toHaveLength(1)
})

const TROUBLES: Mischief[][] = [
  ['drops', 'drops'],
  ['delays'],
  ['greylists', 'refuses', 'drops', 'delays'],
  ['refuses', 'greylists'],
  ['hangs up'],
  ['cuts'],
]

/** All but one know in the end that their mail was taken; where the server hung up in place of its answer, nobody can know. */
const ENDS = TROUBLES.map((troubles) => (troubles.includes('hangs up') ? 'sending' : 'sent'))

test('a server that drops, delays, greylists, refuses, hangs up and cuts, and workers that are killed in between: each digest comes once', async () => {
  const titles = TROUBLES.map((troubles) => `Where the server ${troubles.join(', then ')}`)
  const readers: TestMember[] = []
  for (const [n, troubles] of TROUBLES.entries()) {
    readers.push(await aReader(titles[n] ?? ''))
    server.mischief.set(`reader${count}@mail.example`, [...troubles])
  }
  server.onCut = () => children.forEach((child) => child.stdin?.write('\n'))
  await killed(await aWorker('written'))
  await fiveMinutesPass()
  const held = `reader${count}@mail.example`
  const workers = await Promise.all([aWorker(undefined, held), aWorker(undefined, held)])
  await until(async () => {
    await hoursPass()
    return isDeepStrictEqual(await Promise.all(readers.map(stateOf)), ENDS)
  })
  await sleep(500)
  expect(await Promise.all(workers.map(end))).toEqual([0, 0])
  expect(await Promise.all(readers.map(stateOf))).toEqual(ENDS)
  expect(titles.map(digestsWith)).toEqual(titles.map(() => 1))
  expect([...server.mischief.values()].flat()).toEqual([])

  t.clock.advance(24 * HOUR_MS)
  await sendAllDue(t)
  t.clock.advance(-24 * HOUR_MS)
  const toldNext = titles.map((title) => digestsIn(t).filter(({ text }) => text.includes(title)).length)
  expect(toldNext).toEqual(ENDS.map((state) => (state === 'sending' ? 1 : 0)))
})

test('three workers at once: each digest comes once', async () => {
  const titles = Array.from({ length: 6 }, (_, n) => `For reader number ${n + 1} alone`)
  const readers: TestMember[] = []
  for (const title of titles) readers.push(await aReader(title))
  const workers = await Promise.all([aWorker(), aWorker(), aWorker()])
  await until(async () => {
    const states = await Promise.all(readers.map(stateOf))
    return states.every((state) => state === 'sent')
  })
  await sleep(500)
  expect(await Promise.all(workers.map(end))).toEqual([0, 0, 0])
  expect(titles.map(digestsWith)).toEqual(titles.map(() => 1))
  const ids = server.taken.map(({ mail }) => mail.messageId)
  expect(new Set(ids).size).toBe(ids.length)
})
