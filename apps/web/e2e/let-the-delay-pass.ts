import { asDatabaseOwner } from './as-database-owner.ts'

/** Whoever is a steward has been one for long, as far as the house knows. */
export async function letStewardsBeKnown(network: { dataDir: string }): Promise<void> {
  await asDatabaseOwner(network, `update stewards_since set since = since - interval '30 days'`)
}

/** Three days go by for every unsealing, after the house has looked and sealed, which it does at some moment of the first quarter of an hour. */
export async function letTheDelayPass(network: { dataDir: string }): Promise<void> {
  await asDatabaseOwner(
    network,
    `update graphile_worker._private_jobs set run_at = now() where run_at > now()`,
    `select pg_notify('jobs:insert', '{"count":1}')`,
    HAS_SEALED,
    `update unsealings set agreed_at = agreed_at - interval '72 hours', ripe_at = ripe_at - interval '72 hours' where state = 'agreed'`,
  )
}

const HAS_SEALED = `do $$ begin
  for second in 1..15 loop
    exit when exists (select from unsealing_outcomes);
    perform pg_sleep(1);
  end loop;
end $$`
