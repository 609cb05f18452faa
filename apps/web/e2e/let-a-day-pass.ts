import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kill } from 'node:process'
import { Client } from 'pg'

/**
 * What was written moves a few hours back, and digests are due now. The worker looks first thing when it starts; the house starts again what
 * was killed. The ways to the database are those of docs/running.md.
 */
export async function letADayPass({ dataDir, pid }: { dataDir: string; pid: number }): Promise<void> {
  const password = readFileSync(join(dataDir, 'postgres', 'owner-password'), 'utf8').trim()
  const port = readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[3]
  const owner = new Client({ connectionString: `postgres://cloakroom_owner:${password}@127.0.0.1:${port}/cloakroom` })
  await owner.connect()
  await owner.query(`update posts set at = at - interval '3 hours'`)
  await owner.query(
    `update digest_times set hour = extract(hour from now() at time zone time_zone), chosen_at = now() - interval '2 days'`,
  )
  await owner.end()
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  const api = children.find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('main.ts'))
  if (!api) throw new Error('the house has no API process')
  kill(api, 'SIGKILL')
}
