import { asDatabaseOwner } from './as-database-owner.ts'

/**
 * What was written moves half an hour back, and so does the moment since which somebody wants mail; then the worker is asked to look, as it does every minute.
 * Digests come at another time of the day: what stands in one is mailed by nothing else.
 */
export async function letTheMailWait(network: { dataDir: string }): Promise<void> {
  await asDatabaseOwner(
    network,
    `update posts set at = at - interval '30 minutes'`,
    `update digest_times set hour = extract(hour from (now() - interval '12 hours') at time zone time_zone)`,
    `delete from digest_deliveries`,
    `update notification_ways set since = since - interval '2 hours'`,
    `select graphile_worker.add_job('tell-members')`,
  )
}
