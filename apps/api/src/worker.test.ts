import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { aHouse, type TestHouse } from './testing.ts'
import { INHERITED } from './testing-inherited.ts'

vi.setConfig({ testTimeout: 60_000 })

let t: TestHouse

beforeAll(async () => {
  t = await aHouse()
  writeFileSync(t.house.config.masterKeyFile, randomBytes(32), { mode: 0o600 })
})
afterAll(() => t.close())

function aWorker(settings: Record<string, string> = {}) {
  const { webDatabaseUrl, vaultDatabaseUrl, masterKeyFile, dataDirectory } = t.house.config
  const env = {
    ...INHERITED,
    WEB_DATABASE_URL: webDatabaseUrl,
    VAULT_DATABASE_URL: vaultDatabaseUrl,
    MASTER_KEY_FILE: masterKeyFile,
    DATA_DIR: dataDirectory,
    ...settings,
  }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'worker.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (words) => (said.out += String(words)))
  child.stderr.on('data', (words) => (said.err += String(words)))
  return { child, said }
}

test('a worker in a process of its own works until it is asked to stop', async () => {
  const { child, said } = aWorker()
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(said).toEqual({ out: 'The worker is at work.\n', err: '' })
})

test('a worker that cannot begin says why in one sentence', async () => {
  const { child, said } = aWorker({ MASTER_KEY_FILE: '/nowhere/master.key' })
  expect(await once(child, 'exit')).toEqual([1, null])
  expect(said).toEqual({ out: '', err: 'The master key is not at /nowhere/master.key.\n' })
})
