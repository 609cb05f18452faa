import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { HealthView } from '@cloakroom/contract/health.ts'
import { aDatabase, type TestDatabase } from '@cloakroom/database/testing.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { INHERITED } from './testing-inherited.ts'

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'cloakroom main '))
const key = join(folder, 'master.key')
let database: TestDatabase
let port: number
beforeAll(async () => {
  database = await aDatabase()
  writeFileSync(key, randomBytes(32), { mode: 0o600 })
})
beforeEach(async () => {
  port = await freePort()
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

test('opens, prints the link of the first steward, and closes without a word of trouble', async () => {
  const api = start({})
  await healthIs(true)
  expect((await api.said(/invitation#/)).match(/http:\/\/localhost:\d+\/invitation#[\w-]{43}\n/g)).toHaveLength(1)
  api.process.kill('SIGTERM')
  expect(await api.ended).toBe(0)
  expect(api.stderr()).toBe('')
  expect(api.stdout()).not.toMatch(/127\.0\.0\.1(?!:\d+"?\})/)
})

test.each<[string, () => Record<string, string>, RegExp]>([
  ['a setting', () => ({ PUBLIC_URL: 'http://forum.example.org' }), /^PUBLIC_URL is .* it must be https.*\n$/],
  ['no master key', () => ({ MASTER_KEY_FILE: join(folder, 'none') }), /^The master key is not at .*\.\n$/],
  [
    'a master key open to others',
    () => ({ MASTER_KEY_FILE: openKey() }),
    /^The master key at .* mode must be 0600\.\n$/,
  ],
  ['a password', () => ({ WEB_DATABASE_URL: withPassword('guessed') }), /^The database cannot be reached: .*\.\n$/],
  ['the web app', () => ({ WEB_ROOT: folder }), /^The web app is not built: .*\.\n$/],
])('%s that is wrong: one sentence, and nothing is left running', async (_, settings, sentence) => {
  const api = start(settings())
  expect(await api.ended).toBe(1)
  expect(api.stderr()).toMatch(sentence)
})

test('a port that is taken', async () => {
  const other = createServer().listen(port, '127.0.0.1')
  await once(other, 'listening')
  const api = start({})
  expect(await api.ended).toBe(1)
  expect(api.stderr()).toMatch(/^.*EADDRINUSE.*\n$/)
  other.close()
})

test.each(['SIGTERM', 'SIGINT'] as const)('ends at once on %s while it waits for its database', async (signal) => {
  const shut = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  await once(shut, 'listening')
  const api = start({ WEB_DATABASE_URL: at(shut, database.webUrl), VAULT_DATABASE_URL: at(shut, database.vaultUrl) })
  await once(shut, 'connection')
  api.process.kill(signal)
  expect(await api.ended).toBe(0)
  expect(api.stderr()).toBe('')
  shut.close()
})

test('waits for a database that is not up yet, and outlives one that goes away', async () => {
  const line = aLine(new URL(database.webUrl), await freePort())
  const api = start({
    WEB_DATABASE_URL: line.through(database.webUrl),
    VAULT_DATABASE_URL: line.through(database.vaultUrl),
  })
  await sleep(1_500)
  expect(api.process.exitCode).toBeNull()
  await line.open()
  await healthIs(true)
  await line.cut()
  await healthIs(false)
  await line.open()
  await healthIs(true)
  api.process.kill('SIGINT')
  expect(await api.ended).toBe(0)
  await line.cut()
})

type Api = {
  process: ChildProcess
  ended: Promise<number | null>
  stdout(): string
  stderr(): string
  said(words: RegExp): Promise<string>
}

function start(settings: Record<string, string>): Api {
  const child = spawn(execPath, [join(import.meta.dirname, 'main.ts')], {
    env: {
      ...INHERITED,
      PATH: env['PATH'],
      PORT: String(port),
      WEB_DATABASE_URL: database.webUrl,
      VAULT_DATABASE_URL: database.vaultUrl,
      MASTER_KEY_FILE: key,
      DATA_DIR: folder,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => (stdout += String(chunk)))
  child.stderr.on('data', (chunk) => (stderr += String(chunk)))
  return {
    process: child,
    ended: once(child, 'close').then(([code]) => code),
    stdout: () => stdout,
    stderr: () => stderr,
    said: async (words) => {
      await expect.poll(() => stdout, { timeout: 5_000 }).toMatch(words)
      return stdout
    },
  }
}

async function healthIs(open: boolean): Promise<void> {
  const ask = async () => HealthView.parse(await (await fetch(`http://127.0.0.1:${port}/api/health`)).json()).open
  await expect.poll(() => ask().catch(() => 'no answer'), { timeout: 15_000, interval: 100 }).toBe(open)
}

/** A line to the database that can be cut and opened again. */
function aLine({ hostname, port: there }: URL, here: number) {
  let server: Server | undefined
  const sockets = new Set<Socket>()
  return {
    through: (url: string) => Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(here) }).href,
    async open() {
      server = createServer((socket) => {
        const beyond = connect(Number(there), hostname)
        for (const one of [socket, beyond]) sockets.add(one.on('error', () => {}))
        socket.pipe(beyond).pipe(socket)
      }).listen(here, '127.0.0.1')
      await once(server, 'listening')
    },
    async cut() {
      const closed = new Promise((resolve) => server?.close(resolve))
      for (const socket of sockets) socket.destroy()
      sockets.clear()
      await closed
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const found = portOf(probe)
  probe.close()
  await once(probe, 'close')
  return found
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function at(server: Server, url: string): string {
  return Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(portOf(server)) }).href
}

function openKey(): string {
  const file = join(folder, 'open.key')
  writeFileSync(file, randomBytes(32))
  chmodSync(file, 0o644)
  return file
}

function withPassword(password: string): string {
  return Object.assign(new URL(database.webUrl), { password }).href
}
