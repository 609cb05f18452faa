import { Client } from 'pg'
import type { TestDatabase } from '@cloakroom/database/testing.ts'

/** Remembers what all tables of a test database hold, and puts it back: a request that was let in may then be made again by the next. */
export async function remembering({
  ownerUrl,
}: TestDatabase): Promise<{ restore(): Promise<void>; close(): Promise<void> }> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'vault') order by 1`,
  )
  const copies = tables.map(({ name }, index) => ({ name, copy: `remembered.t${index}` }))
  await owner.query(
    ['create schema remembered', ...copies.map(({ name, copy }) => `create table ${copy} as table ${name}`)].join('; '),
  )
  // As a replica writes: rows as they are, without foreign keys and triggers.
  const restoring = [
    'begin',
    `set local session_replication_role = 'replica'`,
    ...copies.flatMap(({ name, copy }) => [
      `delete from ${name}`,
      `insert into ${name} overriding system value table ${copy}`,
    ]),
    'commit',
  ].join('; ')
  return { restore: async () => void (await owner.query(restoring)), close: () => owner.end() }
}
