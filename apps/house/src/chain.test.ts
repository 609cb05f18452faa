import { execFile } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { startEmbedded } from '@cloakroom/database/embedded-server.ts'
import { migrate } from '@cloakroom/database/migrate.ts'
import { aDatabase, type TestDatabase } from '@cloakroom/database/testing.ts'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lockDataDir } from './lock-data-dir.ts'

type Said = { code: number; said: string }

/** The real command, as a process of its own. */
function chain(settings: Record<string, string>, ...args: string[]): Promise<Said> {
  const { PATH, HOME, NODE_COMPILE_CACHE } = env
  return new Promise((resolve) => {
    execFile(
      execPath,
      [join(import.meta.dirname, 'chain.ts'), ...args],
      { env: { PATH, HOME, NODE_COMPILE_CACHE, ...settings } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), said: `${stdout}${stderr}`.trim() }),
    )
  })
}

async function act(client: Client, times: number): Promise<void> {
  for (let n = 0; n < times; n++)
    await client.query(`select record_act('words.let_go', 'house', $1, '2026-09-14')`, [`${n % 10}`.repeat(43)])
}

describe('a database from elsewhere', () => {
  let database: TestDatabase
  let owner: Client

  beforeEach(async () => {
    database = await aDatabase()
    owner = new Client({ connectionString: database.ownerUrl })
    await owner.connect()
    await act(owner, 12)
  })
  afterEach(async () => {
    await owner.end()
    await database.close()
  })

  const verify = (...args: string[]) => chain({ DATABASE_URL: database.ownerUrl }, 'verify', ...args)
  /** As somebody would who has the owner role and takes the lock off first. */
  const meddle = async (statement: string) => {
    await owner.query('alter table chain disable trigger all')
    await owner.query(statement)
  }
  const head = async () =>
    (await owner.query<{ head: string }>(`select encode(hash, 'hex') as head from chain order by number desc limit 1`))
      .rows[0]?.head ?? ''

  test('holds, and says its head', async () => {
    expect(await verify()).toEqual({ code: 0, said: `The chain holds: 12 acts, head ${await head()}.` })
  })

  test.each([
    ['changed', `update chain set act = 'room.closed' where number = 5`, 'act 5, or one before it, was changed'],
    ['removed', 'delete from chain where number = 5', 'act 5 is missing'],
    [
      'removed, and the others moved up',
      'delete from chain where number = 5; update chain set number = number - 1 where number > 5',
      'act 5, or one before it, was changed',
    ],
    [
      'in another place',
      'update chain set number = 99 where number = 5; update chain set number = 5 where number = 6; update chain set number = 6 where number = 99',
      'act 5, or one before it, was changed',
    ],
    [
      'put in',
      `insert into chain select 13, act, role, doer, subject, done_on, sha256('x') from chain where number = 3`,
      'act 13, or one before it, was changed',
    ],
  ])('one act %s is found', async (_, statement, why) => {
    await meddle(statement)
    expect(await verify()).toMatchObject({ code: 1, said: expect.stringContaining(why) })
  })

  test.each([
    ['before the first', 'alter table chain drop constraint chain_number_check', '0'],
    ['twice in one place', 'alter table chain drop constraint chain_pkey', '1000'],
  ])('an act that stands %s is found, wherever the reading pauses', async (_, unlock, number) => {
    await owner.query(
      `select record_act('words.let_go', 'house', repeat('a', 43), '2026-09-14') from generate_series(1, 1000)`,
    )
    expect(await verify()).toMatchObject({ code: 0 })
    await meddle(
      `${unlock}; insert into chain select ${number}, 'room.opened', role, doer, subject, done_on, hash from chain where number = 1000`,
    )
    expect(await verify()).toMatchObject({
      code: 1,
      said: expect.stringMatching(/more acts than its 1012|act 1000, or/),
    })
  })

  test('holds in a database that writes its days in another way', async () => {
    await owner.query(
      `do $$ begin execute format('alter database %I set datestyle = ''German''', current_database()); end $$`,
    )
    expect(await verify()).toEqual({ code: 0, said: `The chain holds: 12 acts, head ${await head()}.` })
  })

  test('cut off at its end, it is found by a head that was mailed', async () => {
    const mailed = await head()
    await act(owner, 3)
    expect(await verify('--head', mailed)).toMatchObject({ code: 0 })
    await meddle('delete from chain where number > 9')
    expect(await verify()).toMatchObject({ code: 0 })
    const found = {
      code: 1,
      said: `The chain was cut off: none of its 9 acts has the head ${mailed}, which it once had.`,
    }
    expect(await verify('--head', mailed.toUpperCase())).toEqual(found)
    // Nor does it help to act on as if nothing had been there.
    await owner.query('alter table chain enable trigger all')
    await act(owner, 9)
    expect(await verify('--head', mailed)).toMatchObject({ code: 1 })
  })

  test('what cannot be understood or reached is one sentence, and no verdict', async () => {
    expect(await verify('--head', 'xyz')).toEqual({ code: 2, said: expect.stringMatching(/^Say: npm run .*\.$/) })
    expect(await verify('--tail')).toEqual({ code: 2, said: expect.stringMatching(/^Say: /) })
    const away = await chain({ DATABASE_URL: 'postgres://owner:secret@127.0.0.1:1/nothing' }, 'verify')
    expect(away).toEqual({ code: 2, said: 'The database cannot be reached: connect ECONNREFUSED 127.0.0.1:1.' })
    await owner.query('drop table chain')
    expect(await verify()).toEqual({ code: 2, said: 'This database has no chain yet; npm start makes it.' })
  })
})

describe('the embedded database', () => {
  let folder: string
  beforeAll(() => void (folder = mkdtempSync(join(realpathSync(tmpdir()), 'cloakroom chain '))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('is verified while a house runs it, and while none does; where there is none, none is made', async () => {
    const verify = () => chain({ DATA_DIR: folder }, 'verify')
    expect(await verify()).toEqual({ code: 2, said: `There is no database in ${folder} yet; npm start makes it.` })
    const lock = lockDataDir(folder)
    const server = await startEmbedded({ dataDir: folder, durable: false })
    try {
      await migrate(server.ownerUrl, { passwords: { web: 'w', vault: 'v' } })
      const owner = new Client({ connectionString: server.ownerUrl })
      await owner.connect()
      await act(owner, 1)
      await owner.end()
      expect(await verify()).toMatchObject({ code: 0, said: expect.stringMatching(/^The chain holds: 1 act, head /) })
    } finally {
      await server.stop()
      lock[Symbol.dispose]()
    }
    expect(await verify()).toMatchObject({ code: 0, said: expect.stringMatching(/^The chain holds: 1 act, head /) })
  })
})
