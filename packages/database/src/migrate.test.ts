import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Logger, makeWorkerUtils, runOnce } from 'graphile-worker'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Database, connect } from './connect.ts'
import { type Embedded, startEmbedded } from './embedded-server.ts'
import { migrate } from './migrate.ts'

const ROLES = `do $$ begin
  if not exists (select from pg_roles where rolname = 'cloakroom_web') then create role cloakroom_web; end if;
  if not exists (select from pg_roles where rolname = 'cloakroom_vault') then create role cloakroom_vault; end if;
end $$;`
const passwords = { web: 'web-one', vault: 'vault-one' }

let folder: string
let server: Embedded
let url: string
let directory: string
let databases = 0

beforeAll(async () => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'cloakroom-migrate-'))
  server = await startEmbedded({ dataDir: join(folder, 'var'), durable: false })
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  const name = `fresh_${++databases}`
  await ask(server.ownerUrl, `create database ${name}`)
  url = urlAs({ pathname: name })
  directory = mkdtempSync(join(folder, 'migrations-'))
  file('0001_roles.sql', ROLES)
  file('0002_things.sql', 'create table things (n int); insert into things values (1)')
})

test('migrations run once, in order, also when two processes start at the same time', async () => {
  await Promise.all([migrate(url, { passwords, directory }), migrate(url, { passwords, directory })])
  await migrate(url, { passwords, directory })
  expect(await ask(url, 'select number, name from cloakroom_migrations order by 1')).toEqual([
    { number: 1, name: '0001_roles.sql' },
    { number: 2, name: '0002_things.sql' },
  ])
  expect(await ask(url, 'select n from things')).toEqual([{ n: 1 }])
})

test('a migration that fails leaves nothing behind, and goes on from there once it is put right', async () => {
  file('0003_more.sql', 'create table more (n int); select 1 / 0')
  await expect(migrate(url, { passwords, directory })).rejects.toThrow(
    'The migration 0003_more.sql failed and was undone: division by zero (22012).',
  )
  expect(
    await ask(url, `select to_regclass('more') as more, (select count(*)::int from cloakroom_migrations) as applied`),
  ).toEqual([{ more: null, applied: 2 }])
  file('0003_more.sql', 'create table more (n int)')
  await migrate(url, { passwords, directory })
  expect(await ask(url, 'select count(*)::int as applied from cloakroom_migrations')).toEqual([{ applied: 3 }])
})

test('a migration changed after the fact, a newer database and a late number are each one sentence', async () => {
  file('0005_last.sql', 'select 1')
  await migrate(url, { passwords, directory })
  file('0002_things.sql', 'create table things (n int, m int)')
  await expect(migrate(url, { passwords, directory })).rejects.toThrow(
    /0002_things.sql was changed after this database had it/,
  )
  file('0002_things.sql', 'create table things (n int); insert into things values (1)')
  file('0004_late.sql', 'select 1')
  await expect(migrate(url, { passwords, directory })).rejects.toThrow(/0004_late.sql came after 5 was applied/)
  rmSync(join(directory, '0004_late.sql'))
  rmSync(join(directory, '0005_last.sql'))
  await expect(migrate(url, { passwords, directory })).rejects.toThrow(
    /database is newer than this Cloakroom \(it has had migration 0005_last.sql\)/,
  )
})

test('line endings of a checkout do not count as a change', async () => {
  file('0003_lines.sql', 'select 1;\nselect 2;\n')
  await migrate(url, { passwords, directory })
  file('0003_lines.sql', 'select 1;\r\nselect 2;\r\n')
  await migrate(url, { passwords, directory })
  expect(await ask(url, 'select count(*)::int as applied from cloakroom_migrations')).toEqual([{ applied: 3 }])
})

test('a server that is not there is one sentence', async () => {
  await expect(migrate('postgres://nobody@127.0.0.1:1/nothing', { passwords, directory })).rejects.toThrow(
    /^The database cannot be reached: connect ECONNREFUSED 127.0.0.1:1\.$/,
  )
})

test('the roles sign in with the passwords of the last start', async () => {
  await migrate(url, { passwords: { web: 'before', vault: 'before' }, directory })
  await migrate(url, { passwords, directory })
  expect(await ask(urlAs(web()), 'select current_user as who')).toEqual([{ who: 'cloakroom_web' }])
  expect(
    await ask(
      urlAs({ ...web(), username: 'cloakroom_vault', password: passwords.vault }),
      'select current_user as who',
    ),
  ).toEqual([{ who: 'cloakroom_vault' }])
  await expect(ask(urlAs({ ...web(), password: 'before' }), 'select 1')).rejects.toThrow(
    /password authentication failed/,
  )
})

test('the web role adds and runs jobs, in the transaction if it likes; the vault role cannot see them', async () => {
  await migrate(url, { passwords, directory })
  const house = connect(urlAs(web()), { max: 3 })
  const logger = new Logger(() => () => {})
  const done: unknown[] = []
  const utils = await makeWorkerUtils({ pgPool: house.pool, logger })
  await utils.addJob('greet', { n: 1 }, { jobKey: 'greeting', queueName: 'greetings' })
  await enqueue(house, 'rollback', 2)
  await enqueue(house, 'commit', 3)
  await utils.addJob('fail', {}, { maxAttempts: 1 })
  await runOnce({
    pgPool: house.pool,
    logger,
    noHandleSignals: true,
    taskList: { greet: (payload) => void done.push(payload), fail: () => Promise.reject(new Error('not today')) },
  })
  expect(done).toEqual(expect.arrayContaining([{ n: 1 }, { n: 3 }]))
  expect(done).toHaveLength(2)
  // What failed is written down after the run, in its own time.
  const failures = () => ask(url, 'select last_error from graphile_worker._private_jobs')
  await expect.poll(failures, { timeout: 10_000 }).toEqual([{ last_error: 'not today' }])
  await utils.release()
  await house.close()
  await expect(
    ask(
      urlAs({ ...web(), username: 'cloakroom_vault', password: passwords.vault }),
      'select * from graphile_worker.jobs',
    ),
  ).rejects.toThrow(/permission denied/)
})

async function enqueue({ pool }: Database, ending: 'commit' | 'rollback', n: number) {
  const client = await pool.connect()
  await client.query('begin')
  await client.query(`select graphile_worker.add_job('greet', $1::json)`, [JSON.stringify({ n })])
  await client.query(ending)
  client.release()
}

function web() {
  return { pathname: new URL(url).pathname, username: 'cloakroom_web', password: passwords.web }
}

function urlAs(parts: { pathname: string; username?: string; password?: string }): string {
  return Object.assign(new URL(server.ownerUrl), parts).href
}

function file(name: string, sql: string) {
  writeFileSync(join(directory, name), sql)
}

async function ask(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
