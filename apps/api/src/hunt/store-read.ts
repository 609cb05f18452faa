import { connect } from '@cloakroom/database/connect.ts'
import type { Hear } from './people.ts'
import type { World } from './world.ts'

/** Jobs are gone once they are done: what they carried is copied as they come. */
export async function watchJobs({ t }: Pick<World, 't'>): Promise<void> {
  await asOwner(t.database.ownerUrl, (query) =>
    query(`create schema hunt;
      create table hunt.jobs (job text);
      create function hunt.keep() returns trigger language plpgsql security definer as
        $$ begin insert into hunt.jobs values (new::text); return new; end $$;
      create trigger keep after insert or update on graphile_worker._private_jobs for each row execute function hunt.keep()`),
  )
}

/** A copy of the store as somebody without the master key would have it: every row of every table, the vault's included, as text and with its bytes. */
export async function readStore({ t }: Pick<World, 't'>, hear: Hear): Promise<void> {
  await asOwner(t.database.ownerUrl, async (query) => {
    const tables = await query(
      `select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    for (const { name = '' } of tables)
      for (const { row = '' } of await query(`select t::text as row from ${name} t`)) {
        const isJob = /^(hunt|graphile_worker)\./.test(name)
        hear({ what: `table ${name}`, place: isJob ? 'job' : 'table', by: null, rooms: [], bytes: Buffer.from(row) })
      }
  })
}

/** What the database's own list of what runs shows of the house. */
export async function readStatements({ t }: Pick<World, 't'>, hear: Hear): Promise<void> {
  await asOwner(t.database.ownerUrl, async (query) => {
    const running = await query(
      `select application_name, query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    )
    for (const row of running)
      hear({
        what: 'pg_stat_activity',
        place: 'statement',
        by: null,
        rooms: [],
        bytes: Buffer.from(JSON.stringify(row)),
      })
  })
}

type Query = (sql: string) => Promise<Record<string, string>[]>

async function asOwner(url: string, run: (query: Query) => Promise<unknown>): Promise<void> {
  const owner = connect(url, { max: 1, name: 'the hunt' })
  try {
    await run(async (sql) => (await owner.pool.query<Record<string, string>>(sql)).rows)
  } finally {
    await owner.close()
  }
}
