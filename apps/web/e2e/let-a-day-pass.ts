import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

/**
 * What was written moves a few hours back, digests are due now, and the worker is asked to look, as it does every five minutes.
 * The way to the database is that of docs/running.md.
 */
export async function letADayPass({ dataDir }: { dataDir: string }): Promise<void> {
  const password = readFileSync(join(dataDir, 'postgres', 'owner-password'), 'utf8').trim()
  const port = readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[3]
  const owner = new Client({ connectionString: `postgres://cloakroom_owner:${password}@127.0.0.1:${port}/cloakroom` })
  await owner.connect()
  await owner.query(`update posts set at = at - interval '3 hours'`)
  await owner.query(
    `update digest_times set hour = extract(hour from now() at time zone time_zone), chosen_at = now() - interval '2 days'`,
  )
  await owner.query(`select graphile_worker.add_job('open-due-digests')`)
  await owner.end()
}
