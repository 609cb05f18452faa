import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kill } from 'node:process'
import { type Embedded, startEmbedded } from '@cloakroom/database/embedded-server.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aHouse, aPlace, becomes, childrenOf, isAlive, partOf, type TestHouse } from './a-house.ts'

// Each test starts a whole house, some of them three times.
vi.setConfig({ testTimeout: 90_000 })

const OPEN = /^Cloakroom is open at (.+)$/m

let place: Awaited<ReturnType<typeof aPlace>>
let houses: TestHouse[]

beforeEach(async () => {
  place = await aPlace()
  houses = []
})
afterEach(async () => {
  for (const house of houses) {
    house.process.kill('SIGKILL')
    await house.ended
  }
  rmSync(place.folder, { recursive: true, force: true })
})

test('opens, answers, closes at once with code 0 whichever way the wish arrives, and leaves nothing running', async () => {
  const first = start()
  expect((await first.says(OPEN))[1]).toBe(first.url)
  expect((await fetch(`${first.url}/api/health`)).status).toBe(200)
  expect(statSync(join(place.DATA_DIR, 'master.key')).mode & 0o777).toBe(0o600)
  const parts = childrenOf(pidOf(first))
  // A terminal sends it to the whole group and npm passes it on: two signals, one wish.
  first.process.kill('SIGINT')
  first.process.kill('SIGINT')
  expect(await first.ended).toMatchObject({ code: 0 })
  // The shell that watched over PostgreSQL ends with it, a moment after the house.
  await expect.poll(() => parts.filter(({ pid }) => isAlive(pid)), { timeout: 20_000 }).toEqual([])

  const second = start()
  await second.says(OPEN)
  expect(second.said()).not.toContain('Making the database')
  second.process.kill('SIGTERM')
  expect(await second.ended).toMatchObject({ code: 0 })
})

test('two starts at once on one data directory: one opens, the other says why not', async () => {
  const [one, other] = [start(), start()]
  const loser = await Promise.race([one, other].map((house) => house.ended.then(() => house)))
  const winner = loser === one ? other : one
  expect((await loser.ended).code).toBe(1)
  expect((await loser.ended).stderr).toMatch(
    /^The data directory .* is in use by another Cloakroom; stop that one, or set DATA_DIR to another folder\.\n$/,
  )
  await winner.says(OPEN)
  expect((await fetch(`${winner.url}/api/health`)).status).toBe(200)
})

test('the API process never holds the owner role', async () => {
  const house = start()
  await house.says(OPEN)
  const owner = readFileSync(join(place.DATA_DIR, 'postgres', 'owner-password'), 'utf8').trim()
  const environment = readFileSync(`/proc/${partOf(house, 'main.ts')}/environ`, 'utf8')
  expect(environment).toContain('cloakroom_web')
  expect(environment).not.toContain(owner)
})

test('an API process and a PostgreSQL that are killed come back, on the same ports', async () => {
  const house = start()
  await house.says(OPEN)
  const isHealthy = () =>
    fetch(`${house.url}/api/health`).then(
      async (answer) => (await answer.text()).includes('"open":true'),
      () => false,
    )
  const api = partOf(house, 'main.ts')
  kill(api, 'SIGKILL')
  await house.says(/^The API process ended by SIGKILL; starting it again…$/m)
  expect(await becomes(isHealthy)).toBe(true)
  expect(partOf(house, 'main.ts')).not.toBe(api)

  const postgres = partOf(house, 'postgres -D')
  kill(postgres, 'SIGKILL')
  await house.says(/^The database is back\.$/m)
  expect(await becomes(isHealthy)).toBe(true)
  expect(partOf(house, 'postgres -D')).not.toBe(postgres)
})

test('a house that is killed takes its parts along, and the next start opens on what it left', async () => {
  const house = start()
  await house.says(OPEN)
  const parts = childrenOf(pidOf(house))
  house.process.kill('SIGKILL')
  expect(await becomes(() => parts.every(({ pid }) => !isAlive(pid)))).toBe(true)
  await start().says(OPEN)
})

test('closing while it is still opening leaves nothing running either', async () => {
  const house = start()
  await house.says(/Making the database/)
  house.process.kill('SIGINT')
  expect(await house.ended).toMatchObject({ code: 0 })
  const again = start()
  await again.says(OPEN)
})

test('a database is not opened with a master key that is missing or another', async () => {
  const house = start()
  await house.says(OPEN)
  house.process.kill('SIGTERM')
  await house.ended
  const key = join(place.DATA_DIR, 'master.key')
  renameSync(key, `${key}.away`)
  expect(await start().ended).toEqual({
    code: 1,
    stderr: `The master key ${key} is missing and this database was made with it; bring it back from your backup.\n`,
  })
  writeFileSync(key, Buffer.alloc(32, 7), { mode: 0o600 })
  expect(await start().ended).toEqual({
    code: 1,
    stderr: `The master key ${key} is not the one that this database was made with; bring that one back from your backup.\n`,
  })
  renameSync(`${key}.away`, key)
  await start().says(OPEN)
})

test('with DATABASE_URL there is no embedded database', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'cloakroom-elsewhere-'))
  const server: Embedded = await startEmbedded({ dataDir: elsewhere, durable: false })
  const house = start({ DATABASE_URL: server.ownerUrl })
  await house.says(OPEN)
  expect(childrenOf(pidOf(house)).filter(({ command }) => command.includes('postgres -D'))).toEqual([])
  expect(readFileSync(`/proc/${partOf(house, 'main.ts')}/environ`, 'utf8')).not.toContain(server.ownerUrl)
  house.process.kill('SIGTERM')
  expect(await house.ended).toMatchObject({ code: 0 })
  await server.stop()
  rmSync(elsewhere, { recursive: true })
})

function start(settings: Record<string, string> = {}): TestHouse {
  const house = aHouse({ PORT: place.PORT, DATA_DIR: place.DATA_DIR, ...settings })
  houses.push(house)
  return house
}

function pidOf(house: TestHouse): number {
  return house.process.pid ?? 0
}
