import { randomBytes } from 'node:crypto'
import { forgetAgain, type ForgottenAgain } from '@cloakroom/database/forget-again.ts'
import { Client } from 'pg'
import type { TestHouse } from '../testing.ts'

/** A copy of the whole database as it is now, made by PostgreSQL itself. `putBack` has the house go on with the copy, under the old name. */
export async function copyDatabase(t: TestHouse): Promise<{ putBack(): Promise<void> }> {
  const name = new URL(t.database.ownerUrl).pathname.slice(1)
  const copy = `copy_${randomBytes(6).toString('hex')}`
  await asServer(t, name, `create database ${copy} template ${name} strategy file_copy`)
  return {
    async putBack() {
      await asServer(t, name, `drop database ${name} with (force)`, `alter database ${copy} rename to ${name}`)
    },
  }
}

/** Whoever is connected is sent away and held off first: PostgreSQL copies no database that is in use. The house's pools connect again by themselves. */
async function asServer(t: TestHouse, name: string, ...statements: string[]): Promise<void> {
  const url = new URL(t.database.ownerUrl)
  url.pathname = '/postgres'
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** What the house does before it opens its doors, as the owner of the database. */
export async function compareWithList(t: TestHouse): Promise<ForgottenAgain> {
  const owner = new Client({ connectionString: t.database.ownerUrl })
  await owner.connect()
  try {
    return await forgetAgain(owner, t.house.forgotten, { now: t.clock.now(), posts: true })
  } finally {
    await owner.end()
  }
}
