import { asDatabaseOwner } from './as-database-owner.ts'

/** What was written moves a few hours back, digests are due now, and the worker is asked to look, as it does every five minutes. */
export async function letADayPass(network: { dataDir: string }): Promise<void> {
  await asDatabaseOwner(
    network,
    `update posts set at = at - interval '3 hours'`,
    `update digest_times set hour = extract(hour from now() at time zone time_zone), chosen_at = now() - interval '2 days'`,
    `select graphile_worker.add_job('open-due-digests')`,
  )
}
