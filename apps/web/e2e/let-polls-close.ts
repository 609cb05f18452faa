import { asDatabaseOwner } from './as-database-owner.ts'

/** The time of every open poll has come, and the worker is asked to look, as it does at full and half hours. */
export async function letPollsClose(network: { dataDir: string }): Promise<void> {
  await asDatabaseOwner(
    network,
    `update polls set closes_at = date_trunc('hour', now()) where state = 'open'`,
    `select graphile_worker.add_job('close-due-polls')`,
  )
}
