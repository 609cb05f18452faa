import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { installJobs } from './install-jobs.ts'
import { setRolePassword } from './role-password.ts'
import { codeOf, reasonOf, Trouble } from './trouble.ts'

export type MigrateOptions = {
  /** What the roles `cloakroom_web` and `cloakroom_vault` sign in with from now on. */
  passwords: { web: string; vault: string }
  /** Where `NNNN_name.sql` are; the repository's `migrations/` when absent. */
  directory?: string
}

type Migration = { number: number; name: string; sql: string; checksum: string }

const MIGRATIONS = join(import.meta.dirname, '..', '..', '..', 'migrations')
/** Any number will do as long as every Cloakroom takes the same one. */
const LOCK = 7_205_759_403
const OLDEST_SERVER = 150_000

/**
 * Brings a database to the shape that this code expects: numbered migrations, each in a transaction and once; the job queue; the roles' passwords.
 * `ownerUrl` may create tables and roles. Two processes at once are safe: one waits for the other.
 * Throws Trouble, one sentence, when the server is out of reach, too old, or the database does not fit the code.
 */
export async function migrate(ownerUrl: string, options: MigrateOptions): Promise<void> {
  const wanted = readMigrations(options.directory ?? MIGRATIONS)
  const client = await connectAsOwner(ownerUrl)
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`)
    await applyMissing(client, wanted)
    await installJobs(client, ownerUrl)
    await setRolePassword(client, 'cloakroom_web', options.passwords.web)
    await setRolePassword(client, 'cloakroom_vault', options.passwords.vault)
  } finally {
    await client.end().catch(() => {})
  }
}

async function connectAsOwner(ownerUrl: string): Promise<Client> {
  let client: Client
  try {
    client = new Client({
      connectionString: ownerUrl,
      connectionTimeoutMillis: 10_000,
      application_name: 'cloakroom migrate',
    })
    client.on('error', () => {})
    await client.connect()
  } catch (caught) {
    throw new Trouble(`The database cannot be reached: ${reasonOf(caught)}.`)
  }
  const { rows } = await client.query<{ number: number; version: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
  )
  const server = rows[0]
  if (server && server.number >= OLDEST_SERVER) return client
  await client.end()
  throw new Trouble(`The database runs PostgreSQL ${server?.version}; Cloakroom needs 15 or newer.`)
}

function readMigrations(directory: string): Migration[] {
  const names = readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
  const migrations = names.map((name) => {
    const number = Number(/^(\d{4})_[a-z0-9_-]+\.sql$/.exec(name)?.[1])
    if (!number) throw new Trouble(`The migration ${name} is not called NNNN_name.sql.`)
    const sql = readFileSync(join(directory, name), 'utf8').replaceAll('\r\n', '\n')
    return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
  const twin = migrations.find((one, at) => migrations[at + 1]?.number === one.number)
  if (twin) throw new Trouble(`There are two migrations with number ${twin.number}.`)
  return migrations
}

async function applyMissing(client: Client, wanted: Migration[]): Promise<void> {
  await client.query(`create table if not exists cloakroom_migrations (
    number int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
  const { rows: applied } = await client.query<{ number: number; name: string; checksum: string }>(
    'select number, name, checksum from cloakroom_migrations order by number',
  )
  for (const { number, name, checksum } of applied) {
    const file = wanted.find((one) => one.number === number)
    if (!file && number > (wanted.at(-1)?.number ?? 0)) {
      throw new Trouble(
        `The database is newer than this Cloakroom (it has had migration ${name}); bring the newer code back.`,
      )
    }
    if (file?.checksum !== checksum)
      throw new Trouble(
        `The migration ${name} was changed after this database had it; bring the old file back and add a new one.`,
      )
  }
  const last = applied.at(-1)?.number ?? 0
  const done = new Set(applied.map(({ number }) => number))
  for (const migration of wanted.filter(({ number }) => !done.has(number))) {
    if (migration.number < last)
      throw new Trouble(`The migration ${migration.name} came after ${last} was applied; give it the next free number.`)
    await apply(client, migration)
  }
}

async function apply(client: Client, { number, name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into cloakroom_migrations (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ])
    await client.query('commit')
  } catch (caught) {
    await client.query('rollback').catch(() => {})
    throw new Trouble(
      `The migration ${name} failed and was undone: ${reasonOf(caught)} (${codeOf(caught) ?? 'no code'}).`,
    )
  }
}
