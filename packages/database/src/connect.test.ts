import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kill } from 'node:process'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connect } from './connect.ts'
import { startEmbedded } from './embedded-server.ts'
import { aDatabase } from './testing.ts'

test('a pool outlives a PostgreSQL that is killed while its connections are idle and busy', async () => {
  const dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'cloakroom-connect-'))
  const first = await startEmbedded({ dataDir })
  const house = connect(first.ownerUrl, { max: 4 })
  await Promise.all([1, 2, 3].map(() => house.db.execute(sql`select 1`)))
  const busy = house.db.execute(sql`select pg_sleep(30)`).catch((error: unknown) => error)
  kill(first.pid, 'SIGKILL')
  await first.died
  expect(await busy).toBeInstanceOf(Error)
  const second = await startEmbedded({ dataDir, port: first.port })
  const { rows } = await house.db.execute(sql`select 2 as two`)
  expect(rows).toEqual([{ two: 2 }])
  await house.close()
  await second.stop()
  rmSync(dataDir, { recursive: true })
})

test('statements, locks and idle transactions do not wait for ever', async () => {
  const database = await aDatabase()
  const house = connect(database.ownerUrl, { max: 1, name: 'the test' })
  const { rows } = await house.db
    .execute(sql`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
    current_setting('idle_in_transaction_session_timeout') as idle, current_setting('application_name') as name`)
  expect(rows).toEqual([{ statement: '15s', lock: '5s', idle: '10s', name: 'the test' }])
  await house.close()
  await database.close()
})
