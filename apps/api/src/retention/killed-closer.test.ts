import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { chainOf } from '../chain/testing.ts'
import { asOwner } from '../digests/testing.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { INHERITED } from '../testing-inherited.ts'
import { compareWithList, copyDatabase } from './testing-copy.ts'

// Processes start slowly on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 90_000 })

let t: TestHouse
let mo: TestMember

beforeAll(async () => {
  const masterKey = randomBytes(32)
  t = await aHouse({ masterKey })
  writeFileSync(t.house.config.masterKeyFile, masterKey, { mode: 0o600 })
  mo = await aMember(t, { opensRooms: true })
})
afterAll(() => t.close())

/** Another process of the house closes the room, and is killed at this step. */
async function closeAndDie(room: TestRoom, step: string): Promise<void> {
  const { webDatabaseUrl, vaultDatabaseUrl, masterKeyFile, dataDirectory } = t.house.config
  const child = spawn(process.execPath, [join(import.meta.dirname, 'testing-closer.ts')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...INHERITED,
      WEB_DATABASE_URL: webDatabaseUrl,
      VAULT_DATABASE_URL: vaultDatabaseUrl,
      MASTER_KEY_FILE: masterKeyFile,
      DATA_DIR: dataDirectory,
      DIES_AT: step,
      MEMBER_ID: mo.memberId,
      ROOM_ID: room.roomId,
      ROOM_NAME: room.name,
    },
  })
  const [, signal] = await once(child, 'exit')
  expect(signal).toBe('SIGKILL')
}

const boot = async () => (await compareWithList(t)).rooms

const hasKey = async ({ roomId }: TestRoom) =>
  (await asOwner(t, 'select from room_keys where room_id = $1', [roomId])).rowCount === 1
const stepsOf = async ({ roomId }: TestRoom) =>
  (await t.house.forgotten.read())
    .filter(({ subject }) => subject === t.house.forgotten.subjectOf('room', roomId))
    .map(({ step }) => step)

/** Killed at this step, is the room burnt, and what does the list say before and after the next opening? */
const cases: [string, boolean, string[], string[]][] = [
  ['before will', false, [], []],
  ['after will', false, ['will'], ['will', 'void']],
  ['before done', true, ['will'], ['will', 'done']],
  ['after done', true, ['will', 'done'], ['will', 'done']],
]

test.each(cases)(
  'killed %s: the room is burnt or as it was, with its act or without, and the list learns which',
  async (step, isBurnt, left, then) => {
    const room = await aRoom(t, mo)
    await closeAndDie(room, step)
    // PostgreSQL takes back what a process left open when it notices that the process is gone.
    await expect
      .poll(
        async () =>
          (
            await asOwner(
              t,
              `select from pg_locks where locktype = 'advisory' and pid in (select pid from pg_stat_activity where datname = current_database() and application_name = 'cloakroom web')`,
            )
          ).rowCount,
      )
      .toBe(0)
    expect(await hasKey(room)).toBe(!isBurnt)
    const { act, subject } = (await chainOf(t)).at(-1) ?? {}
    const closing = t.house.keys.subject('chain', 'room', room.roomId)
    expect([act === 'room.closed', subject === closing]).toEqual([isBurnt, true])
    expect(await stepsOf(room)).toEqual(left)
    expect(await boot()).toBe(0)
    expect(await hasKey(room)).toBe(!isBurnt)
    expect(await stepsOf(room)).toEqual(then)
  },
)

test.each(['before done', 'after done'])(
  'killed %s, and an older copy is put back: the room is burnt again',
  async (step) => {
    const room = await aRoom(t, mo)
    const copy = await copyDatabase(t)
    await aRoom(t, mo)
    await closeAndDie(room, step)
    await copy.putBack()
    expect(await hasKey(room)).toBe(true)
    expect(await boot()).toBe(1)
    expect(await hasKey(room)).toBe(false)
  },
)
