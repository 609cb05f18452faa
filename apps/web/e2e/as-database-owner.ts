import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

/** For what no member and no worker may do: to move time. The way to the database is that of docs/running.md. */
export async function asDatabaseOwner({ dataDir }: { dataDir: string }, ...statements: string[]): Promise<void> {
  const password = readFileSync(join(dataDir, 'postgres', 'owner-password'), 'utf8').trim()
  const port = readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[3]
  const owner = new Client({ connectionString: `postgres://cloakroom_owner:${password}@127.0.0.1:${port}/cloakroom` })
  await owner.connect()
  for (const statement of statements) await owner.query(statement)
  await owner.end()
}
