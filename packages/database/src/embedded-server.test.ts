import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execPath, kill } from 'node:process'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from './embedded-server.ts'

let dataDir: string
const running: Embedded[] = []

beforeAll(() => {
  dataDir = join(mkdtempSync(join(realpathSync(tmpdir()), 'cloakroom embedded ')), 'a data directory')
})
afterAll(async () => {
  for (const server of running) await server.stop()
  rmSync(dirname(dataDir), { recursive: true, force: true })
})

test('the first start makes a durable cluster that only its owner may enter', async () => {
  const server = await start()
  const settings = await ask(
    server,
    `select name, setting from pg_settings where name in ('fsync','synchronous_commit','full_page_writes','data_checksums','listen_addresses','log_statement')`,
  )
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    listen_addresses: '127.0.0.1',
    log_statement: 'none',
  })
  expect(statSync(join(dataDir, 'postgres', 'owner-password')).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
  const wrong = new URL(server.ownerUrl)
  wrong.password = 'guessed'
  await expect(ask({ ...server, ownerUrl: wrong.href }, 'select 1')).rejects.toThrow(/password authentication failed/)
  await server.stop()
  expect(isAlive(server.pid)).toBe(false)
})

test('what was committed is there after a clean stop and after a kill, on the same port if asked', async () => {
  const first = await start()
  await ask(first, `create table kept (n int)`)
  await ask(first, `insert into kept values (1)`)
  await first.stop()
  const second = await start()
  await ask(second, `insert into kept values (2)`)
  kill(second.pid, 'SIGKILL')
  await second.died
  const third = await start(second.port)
  expect(third.port).toBe(second.port)
  expect(await ask(third, 'select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }])
  await third.stop()
})

test('nothing of a failed statement is in the log', async () => {
  const server = await start()
  await ask(server, `create table addresses (address text primary key)`)
  await ask(server, `insert into addresses values ('canary@example.org')`)
  await expect(ask(server, `insert into addresses values ('canary@example.org')`)).rejects.toThrow(/duplicate key/)
  await expect(ask(server, `select 'canary-number'::int`)).rejects.toThrow(/invalid input/)
  await server.stop()
  const log = readFileSync(join(dataDir, 'postgres', 'server.log'), 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toContain('canary')
})

test('a pid file that names a stranger is not believed', async () => {
  const stranger = spawn('sleep', ['60'])
  writeFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), `${stranger.pid}\n`)
  const server = await start()
  await server.stop()
  expect(stranger.exitCode).toBe(null)
  stranger.kill()
})

test('PostgreSQL does not outlive a parent that is killed, and a cluster left running is taken over', async () => {
  const script = `import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded-server.ts'))}
    const { pid } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} }); console.log(pid); setInterval(() => {}, 1000)`
  const parent = spawn(execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(parent.stdout, 'data')
  const pid = Number(String(line))
  expect(isAlive(pid)).toBe(true)
  parent.kill('SIGKILL')
  const server = await start()
  expect(isAlive(pid)).toBe(false)
  expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
  await server.stop()
})

test('a cluster of another PostgreSQL is refused in one sentence', async () => {
  const file = join(dataDir, 'postgres', 'cluster', 'PG_VERSION')
  writeFileSync(file, '15\n')
  await expect(start()).rejects.toThrow(/made by PostgreSQL 15 and this Cloakroom brings 18/)
  writeFileSync(file, '18\n')
})

test.runIf(process.getuid?.() === 0)('as root it also works below a folder that its user cannot enter', async () => {
  const closed = mkdtempSync(join(realpathSync(tmpdir()), 'cloakroom-closed-'))
  chmodSync(closed, 0o700)
  mkdirSync(join(closed, 'var'))
  const server = await startEmbedded({ dataDir: join(closed, 'var') })
  expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
  await server.stop()
  rmSync(closed, { recursive: true })
})

async function start(port?: number): Promise<Embedded> {
  const server = await startEmbedded({ dataDir, ...(port ? { port } : {}) })
  running.push(server)
  return server
}

async function ask({ ownerUrl }: { ownerUrl: string }, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}`) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
}
