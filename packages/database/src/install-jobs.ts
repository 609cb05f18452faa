import { Logger, runMigrations } from 'graphile-worker'
import { type Client, Pool } from 'pg'

/** Only its failures matter here, and those are thrown. */
const silent = new Logger(() => () => {})

/**
 * Installs or updates graphile-worker's schema and lets the web role add and run jobs.
 * Its tables have row-level security without policies, which shuts out everybody but the owner; our policy opens them to that one role.
 */
export async function installJobs(client: Client, ownerUrl: string): Promise<void> {
  const pool = new Pool({ connectionString: ownerUrl, max: 2, connectionTimeoutMillis: 10_000 })
  pool.on('error', () => {}).on('connect', (connection) => connection.on('error', () => {}))
  try {
    await runMigrations({ pgPool: pool, logger: silent })
  } finally {
    await pool.end()
  }
  await client.query(`
    grant usage on schema graphile_worker to cloakroom_web;
    grant select, insert, update, delete on all tables in schema graphile_worker to cloakroom_web;
    grant usage, select on all sequences in schema graphile_worker to cloakroom_web;
    grant execute on all functions in schema graphile_worker to cloakroom_web;
    revoke insert, update, delete on graphile_worker.migrations from cloakroom_web`)
  const { rows } = await client.query<{ table: string }>(`
    select c.oid::regclass::text as table from pg_class c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'cloakroom_web_works')`)
  for (const { table } of rows)
    await client.query(`create policy cloakroom_web_works on ${table} to cloakroom_web using (true) with check (true)`)
}
