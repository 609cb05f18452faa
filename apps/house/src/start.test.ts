import { once } from 'node:events'
import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { aDatabase } from '@cloakroom/database/testing.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aHouse, aPlace } from './a-house.ts'

let place: Awaited<ReturnType<typeof aPlace>>
let dataDir: string
let port: number

beforeEach(async () => {
  place = await aPlace()
  dataDir = place.DATA_DIR
  port = Number(place.PORT)
})
afterEach(() => rmSync(place.folder, { recursive: true, force: true }))

test('a wrong setting', async () => {
  expect(await start({ PORT: 'abc' })).toEqual(
    refusal('The setting PORT must be a number from 1 to 65535, and is "abc".'),
  )
  expect(await start({ SMTP_URL: 'mail.example.org' })).toEqual(
    refusal('The setting SMTP_URL must begin with smtp:// or smtps://.'),
  )
  expect(await start({ PUBLIC_URL: 'http://forum.example.org' })).toEqual(
    refusal('The setting PUBLIC_URL must be https anywhere but on this machine, or sessions could be stolen.'),
  )
  expect(await start({ HOST: '192.0.2.1' })).toEqual(
    refusal('This machine has no address 192.0.2.1; set HOST to one it has, or leave it out.'),
  )
  expectNothingMade()
})

test('a port that is taken', async () => {
  const other = createServer().listen(port, '127.0.0.1')
  await once(other, 'listening')
  expect(await start({})).toEqual(
    refusal(`The port ${port} is taken by another program; stop that one, or set PORT to another number.`),
  )
  other.close()
  expectNothingMade()
})

test('a data directory that cannot be written', async () => {
  writeFileSync(dataDir, 'a file where a folder should be')
  const { code, stderr } = await start({})
  expect(code).toBe(1)
  expect(stderr).toMatch(/^The data directory .* cannot be written: .*\.\n$/)
})

test('a database that cannot be reached', async () => {
  const DATABASE_URL = 'postgres://owner:secret@127.0.0.1:1/nothing'
  expect(await start({ DATABASE_URL })).toEqual(
    refusal('The database cannot be reached: connect ECONNREFUSED 127.0.0.1:1.'),
  )
  expectNothingMade()
})

test('a database that refuses the password', async () => {
  const database = await aDatabase()
  const wrong = Object.assign(new URL(database.ownerUrl), { password: 'guessed' }).href
  expect(await start({ DATABASE_URL: wrong })).toEqual(
    refusal('The database cannot be reached: password authentication failed for user "cloakroom_owner".'),
  )
  await database.close()
})

test('a master key that cannot be used', async () => {
  const key = join(dataDir, 'master.key')
  mkdirSync(dataDir)
  writeFileSync(key, 'short', { mode: 0o600 })
  expect(await start({})).toEqual(
    refusal(`The master key ${key} has 5 bytes instead of 32; bring it back from your backup.`),
  )
  writeFileSync(key, Buffer.alloc(32))
  chmodSync(key, 0o644)
  expect(await start({})).toEqual(
    refusal(`The master key ${key} can be read by others (mode 644); close it with chmod 600.`),
  )
  rmSync(key)
  mkdirSync(key)
  expect(await start({})).toEqual(
    refusal(`The master key ${key} cannot be read: EISDIR: illegal operation on a directory, read.`),
  )
})

test('a list of what was forgotten that cannot be written', async () => {
  const nowhere = join(place.folder, 'nowhere', 'forgotten.list')
  // In a database of its own: a house that comes so far gives the roles their passwords, and those are the whole server's.
  const { code, stderr } = await start({ FORGOTTEN_FILE: nowhere })
  expect(code).toBe(1)
  expect(stderr).toMatch(
    /^The list of what was forgotten, .*nowhere.forgotten\.list, cannot be written: ENOENT: .*\.\n$/,
  )
})

function expectNothingMade() {
  const made = statSync(dataDir, { throwIfNoEntry: false }) ? readdirSync(dataDir) : []
  expect(made.filter((name) => name !== 'house.lock')).toEqual([])
}

function refusal(sentence: string) {
  return { code: 1, stderr: `${sentence}\n` }
}

function start(settings: Record<string, string>): Promise<{ code: number | null; stderr: string }> {
  return aHouse({ PORT: String(port), DATA_DIR: dataDir, ...settings }).ended
}
