import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbedded } from '@cloakroom/database/embedded-server.ts'
import { migrate } from '@cloakroom/database/migrate.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aHouse, aPlace, childrenOf } from './a-house.ts'
import { rolePassword } from './master-key.ts'
import { WORKER_FLAGS } from './worker-flags.ts'

const WORKER = join(import.meta.dirname, 'worker.ts')
let place: Awaited<ReturnType<typeof aPlace>>

beforeEach(async () => {
  place = await aPlace()
})
afterEach(() => rmSync(place.folder, { recursive: true, force: true }))

test('a worker works beside a house, in little memory, until it is asked to stop', { timeout: 60_000 }, async () => {
  const MASTER_KEY_FILE = join(place.folder, 'master.key')
  const key = randomBytes(32)
  writeFileSync(MASTER_KEY_FILE, key, { mode: 0o600 })
  const postgres = await startEmbedded({ dataDir: join(place.folder, 'of its own') })
  try {
    await migrate(postgres.ownerUrl, {
      passwords: { web: rolePassword(key, 'web'), vault: rolePassword(key, 'vault') },
    })
    const worker = aHouse({ DATA_DIR: place.DATA_DIR, MASTER_KEY_FILE, DATABASE_URL: postgres.ownerUrl }, WORKER)
    await worker.says(/^The worker is at work\.$/m)
    const [own] = childrenOf(worker.process.pid ?? 0)
    expect(own?.command.split(' ')).toEqual(expect.arrayContaining(WORKER_FLAGS))
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${own?.pid}/status`, 'utf8'))
    expect(Number(peak?.[1]) * 1024).toBeLessThan(256_000_000)
    worker.process.kill('SIGTERM')
    expect(await worker.ended).toEqual({ code: 0, stderr: '' })
  } finally {
    await postgres.stop()
  }
})

test('a worker that cannot begin says why in one sentence', async () => {
  const said = (settings: Record<string, string>) => aHouse({ DATA_DIR: place.DATA_DIR, ...settings }, WORKER).ended
  expect(await said({})).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^A worker of its own needs DATABASE_URL;.*\n$/),
  })
  const DATABASE_URL = 'postgres://owner:secret@127.0.0.1:1/nothing'
  expect(await said({ DATABASE_URL })).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^The master key .* is missing\.\n$/),
  })
})
