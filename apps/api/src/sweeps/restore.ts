import { Client } from 'pg'
import type { TestDatabase } from '@cloakroom/database/testing.ts'

/** Remembers what all tables of a test database hold, and puts it back: a request that was let in may then be made again by the next. */
export async function remembering({
  ownerUrl,
}: TestDatabase): Promise<{ restore(): Promise<void>; close(): Promise<void> }> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  const { rows: tables } = await owner.query<{ name: string; columns: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where n.nspname in ('public', 'vault') and c.relkind = 'r' group by 1 order by 1`,
  )
  const copies = tables.map((table, index) => ({ ...table, copy: `remembered.t${index}` }))
  await owner.query(
    ['create schema remembered', ...copies.map(({ name, copy }) => `create table ${copy} as table ${name}`)].join('; '),
  )
  // As a replica writes: rows as they are, without foreign keys and triggers.
  const restoring = [
    'begin',
    `set local session_replication_role = 'replica'`,
    ...copies.flatMap(({ name, columns, copy }) => [
      `delete from ${name}`,
      `insert into ${name} (${columns}) overriding system value select ${columns} from ${copy}`,
    ]),
    'commit',
  ].join('; ')
  return { restore: async () => void (await owner.query(restoring)), close: () => owner.end() }
}
