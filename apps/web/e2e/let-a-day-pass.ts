import { asDatabaseOwner } from './as-database-owner.ts'

/**
 * What was written moves a few hours back, digests were due an hour ago, and the worker is asked to look, as it does every five minutes. Not those of
 * this hour: when it has just struck they are held back for a minute, and the worker may have opened them by itself.
 */
export async function letADayPass(network: { dataDir: string }): Promise<void> {
  await asDatabaseOwner(
    network,
    `update posts set at = at - interval '3 hours'`,
    `delete from digest_deliveries`,
    `update digest_times set hour = extract(hour from (now() - interval '1 hour') at time zone time_zone), chosen_at = now() - interval '2 days'`,
    `select graphile_worker.add_job('open-due-digests')`,
  )
}
